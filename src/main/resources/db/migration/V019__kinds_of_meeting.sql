-- Owned by sessions. A meeting may become another kind on the way; which kinds it has been stays readable.
create table session_variant (
    session_id uuid not null references session,
    number int not null check (number > 0),
    variant text not null,
    by uuid not null references staff,
    at timestamptz not null,
    primary key (session_id, number)
);
create trigger session_variants_stay before update or delete on session_variant
    for each statement execute function revisions_stay();
