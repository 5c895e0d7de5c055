-- Owned by exchange.
-- A file between its trial and the bringing in, sealed with the unit key, for an hour at most. Once it is in, the file
-- is gone and only the report about it stays for the rest of that hour.
create table import_file (
    id uuid primary key,
    staff_id uuid not null references staff,
    kind text not null check (kind in ('people', 'conditions', 'appointments')),
    made_at timestamptz not null,
    file bytea,
    report bytea not null
);
create index on import_file (made_at);
