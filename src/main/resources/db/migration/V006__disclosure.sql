-- Owned by disclosure.
-- Every time something left the unit: to whom, which classes, by whom. Codes only, no words.
create table disclosure (
    id uuid primary key,
    person_id uuid not null,
    recipient text not null,
    classes text not null check (classes ~ '^[A-F]+$'),
    what text not null check (what ~ '^[a-z-]{1,64}$'),
    by uuid not null,
    at timestamptz not null
);
create index on disclosure (person_id, at);
