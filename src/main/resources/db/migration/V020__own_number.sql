-- Owned by people. Four digits that only the person knows, to see their own answers again: never kept in clear, and
-- nothing from before the number was picked is shown with it, so that picking it for somebody shows nothing.
create table own_number (
    person_id uuid primary key references person,
    fingerprint bytea not null,
    picked_at timestamptz not null,
    wrong int not null default 0 check (wrong between 0 and 5),
    shut_until timestamptz
);
