-- Owned by exchange.
-- A file may wait for its columns to be matched before it is tried out; until then there is no report.
alter table import_file alter column report drop not null;
alter table import_file add column mapping text not null default '';
alter table import_file add column profile_id uuid;
alter table import_file add column said_yes boolean not null default false;

-- How another system's export is read, under a name: headings, layout, and what that system's words mean. No value of
-- anybody's record.
create table import_profile (
    id uuid primary key,
    unit_id uuid not null references unit,
    name text not null check (length(name) between 1 and 80),
    kind text not null check (kind in ('people', 'conditions', 'appointments')),
    files text not null default '' check (length(files) <= 120),
    whole boolean not null default true,
    mapping text not null,
    version int not null check (version > 0),
    changed_by uuid not null references staff,
    changed_at timestamptz not null
);
create unique index on import_profile (unit_id, lower(name));
alter table import_file add foreign key (profile_id) references import_profile on delete set null;

create table import_profile_before (
    profile_id uuid not null references import_profile on delete cascade,
    version int not null,
    name text not null,
    files text not null,
    whole boolean not null,
    mapping text not null,
    changed_by uuid not null references staff,
    changed_at timestamptz not null,
    primary key (profile_id, version)
);

-- One row an import that was brought in, turned away, or stopped to ask. The report is sealed with the unit key and
-- goes after ninety days; the numbers stay.
create table import_run (
    id uuid primary key,
    unit_id uuid not null references unit,
    profile_id uuid references import_profile on delete set null,
    kind text not null check (kind in ('people', 'conditions', 'appointments')),
    way text not null check (way in ('page', 'command', 'folder')),
    file text not null default '',
    at timestamptz not null,
    state text not null check (state in ('done', 'stopped', 'turned-away')),
    rows int not null default 0,
    added int not null default 0,
    changed int not null default 0,
    same int not null default 0,
    refused int not null default 0,
    gone int not null default 0,
    report bytea
);
create index on import_run (unit_id, at desc);
create index on import_run (profile_id, at desc);

-- Whom the exports of a profile held the last time, by the agency's number, and how they said a case stands. Written
-- only where something changed.
create table import_presence (
    profile_id uuid not null references import_profile on delete cascade,
    number text not null,
    gone_on date,
    says text not null default '',
    primary key (profile_id, number)
);

-- Something only the officer knows: why a person is no longer in the agency's file, or since when what it says is so.
create table import_question (
    id uuid primary key,
    unit_id uuid not null references unit,
    person_id uuid not null references person,
    about text not null check (about in ('gone', 'hospital', 'custody', 'away', 'tolled', 'ended')),
    since date not null,
    ask_from date not null,
    answer text check (answer in ('ended', 'moved', 'gap', 'so', 'not-so', 'back')),
    answered_by uuid references staff,
    answered_at timestamptz,
    check ((answer is null) = (answered_at is null))
);
create unique index one_open_question on import_question (person_id, about) where answer is null;

-- The day on which the folder was last looked through at its hour.
create table import_sweep (
    unit_id uuid primary key references unit,
    last_on date not null
);
