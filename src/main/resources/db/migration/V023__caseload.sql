-- Owned by people; the last table belongs to desk.
-- Somebody stands in for an officer, for all of their people or for one, up to and including a day (F5). It ends by itself
-- with that day in the unit's zone. Nothing here says why the officer is away.
create table cover (
    id uuid primary key,
    unit_id uuid not null references unit,
    officer_id uuid not null references staff,
    person_id uuid references person,
    covering_id uuid not null references staff check (covering_id <> officer_id),
    zone text not null,
    from_day date not null,
    until_day date not null check (until_day between from_day and from_day + 183),
    set_by uuid not null references staff,
    set_at timestamptz not null,
    ended_by uuid references staff,
    ended_at timestamptz,
    check ((ended_by is null) = (ended_at is null)),
    constraint one_cover_at_a_time exclude using gist (
        officer_id with =, coalesce(person_id, officer_id) with =, daterange(from_day, until_day, '[]') with &&)
        where (ended_at is null)
);
create index on cover (covering_id, until_day) where ended_at is null;
create index on cover (officer_id, until_day);
create index on cover (person_id) where person_id is not null;

-- Whoever stands in reads the brief before anything else of a person opens.
create table cover_brief (
    cover_id uuid not null references cover,
    person_id uuid not null references person,
    read_at timestamptz not null,
    primary key (cover_id, person_id)
);

-- What whoever stood in looked at; the officer reads it when they are back.
create table cover_look (
    id uuid primary key,
    cover_id uuid not null references cover,
    person_id uuid not null references person,
    place text not null check (place ~ '^[a-z0-9/.-]{1,80}$'),
    at timestamptz not null
);
create index on cover_look (cover_id, at desc);

-- A person goes to another officer for good: the reason stands beside the days in "caseload".
create table transfer (
    id uuid primary key,
    person_id uuid not null references person,
    from_officer uuid not null references staff,
    to_officer uuid not null references staff check (to_officer <> from_officer),
    day date not null,
    why bytea not null,
    by uuid not null references staff,
    at timestamptz not null,
    brief_read_at timestamptz
);
create index on transfer (person_id, at desc);
create index on transfer (to_officer) where brief_read_at is null;
