-- Owned by sessions. A session is a meeting between the officer and the person.
create table session (
    id uuid primary key,
    person_id uuid not null references person,
    officer_id uuid not null references staff,
    appointment_id uuid,
    edition text not null,
    variant text not null,
    language text not null check (language in ('en', 'es')),
    state text not null default 'underway' check (state in ('underway', 'paused', 'closed')),
    phase text not null,
    started_at timestamptz not null,
    paused_at timestamptz,
    closed_at timestamptz,
    ended_early text check (ended_early in ('time', 'rather-not', 'called-away', 'other')),
    check ((state = 'paused') = (paused_at is not null)),
    check ((state = 'closed') = (closed_at is not null)),
    check (ended_early is null or state = 'closed')
);
create unique index one_open_session_each on session (person_id) where state <> 'closed';
create index on session (person_id, started_at desc);
create index on session (officer_id, started_at desc);

-- How long each phase was on the table, stretch by stretch, and why one was skipped.
create table session_phase (
    session_id uuid not null references session,
    number int not null check (number > 0),
    phase text not null,
    entered_at timestamptz not null,
    left_at timestamptz check (left_at >= entered_at),
    skipped text check (skipped in ('time', 'rather-not', 'nothing')),
    primary key (session_id, number)
);

-- One row per answer: a choice, number or date in clear, words sealed; class, origin and who may see it stand with it.
create table answer (
    session_id uuid not null references session,
    item text not null check (item ~ '^[a-z0-9/-]{1,120}$'),
    person_id uuid not null references person,
    choice text check (length(choice) between 1 and 64),
    words bytea,
    information_class char(1) not null check (information_class in ('A', 'B', 'D', 'E')),
    origin text not null check (origin in ('person', 'officer', 'court')),
    seen_by text not null check (seen_by in ('both', 'person', 'officer')),
    revision int not null check (revision > 0),
    saved_by uuid not null,
    saved_at timestamptz not null,
    primary key (session_id, item),
    check (choice is null or words is null)
);
create index on answer (person_id, item) where item like 'check-in/%/rating';

-- Nothing that was saved is overwritten: "current" is only the newest revision.
create table answer_revision (
    session_id uuid not null references session,
    item text not null,
    revision int not null,
    choice text,
    words bytea,
    saved_by uuid not null,
    saved_at timestamptz not null,
    primary key (session_id, item, revision)
);

-- A retried write happens once (D6). The same key with another content is a mistake.
create table request_key (
    staff_id uuid not null,
    key uuid not null,
    fingerprint bytea not null,
    at timestamptz not null default now(),
    primary key (staff_id, key)
);
create index on request_key (at);

-- R04: which edition of the must-report list the person has heard, and in which meeting.
create table must_report_heard (
    person_id uuid not null references person,
    edition text not null,
    session_id uuid not null references session,
    at timestamptz not null,
    primary key (person_id, edition)
);

-- The note: drafted by rule, edited, signed; after that amended with a reason, never overwritten.
create table note (
    session_id uuid primary key references session,
    person_id uuid not null references person,
    information_class char(1) not null default 'B' check (information_class = 'B'),
    revision int not null check (revision > 0),
    signed_by uuid,
    signed_at timestamptz,
    check ((signed_by is null) = (signed_at is null))
);
create index on note (person_id);

create table note_revision (
    session_id uuid not null references note,
    number int not null check (number > 0),
    words bytea not null,
    reason bytea,
    after_signing boolean not null,
    by uuid not null,
    at timestamptz not null,
    primary key (session_id, number),
    check (after_signing = (reason is not null))
);

create function revisions_stay() returns trigger language plpgsql as $$
begin
    raise exception 'a revision is never changed';
end
$$;
create trigger note_revisions_stay before update or delete on note_revision
    for each statement execute function revisions_stay();
create trigger answer_revisions_stay before update or delete on answer_revision
    for each statement execute function revisions_stay();

-- In which order the agency's own system asks for the parts of a note.
create table copy_field (
    unit_id uuid not null references unit,
    position int not null,
    field text not null,
    primary key (unit_id, field)
);
