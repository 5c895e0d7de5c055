-- Owned by people. What is written down about a person, section by section, so that whoever meets them treats them well.
-- A save is a new version of its section: nothing is overwritten, and two who save at once are told apart by the number.
create table about_version (
    id uuid primary key,
    person_id uuid not null references person,
    section text not null
        check (section in ('words', 'name', 'contact', 'supports', 'place', 'dates', 'condition')),
    condition_id uuid references condition,
    information_class char(1) not null check (information_class in ('A', 'B', 'F')),
    number int not null check (number > 0),
    written_by uuid not null references staff,
    written_at timestamptz not null,
    check ((section = 'condition') = (condition_id is not null)),
    unique nulls not distinct (person_id, section, condition_id, number)
);
create index on about_version (person_id, written_at desc, id desc) include (section, number, written_by);

-- What stood in one field of that version. Everything is sealed: even whether a phone is safe tells too much (R38).
create table about_line (
    version_id uuid not null references about_version,
    field text not null check (field ~ '^[a-z0-9]+(-[a-z]+)*(/[a-z]+(-[a-z]+)*)?$'),
    words bytea not null,
    primary key (version_id, field)
);

-- What the officer wrote down against the agency's file; null where nobody did. In clear like the names beside them. An
-- import goes on filling the agency's columns, so both are there to be shown.
alter table person
    add column own_name text check (length(own_name) <= 128),
    add column own_language text check (own_language ~ '^[a-z]{2,3}$'),
    add column own_interpreter boolean,
    add check (num_nonnulls(own_name, own_language, own_interpreter) in (0, 3));

-- The timeline reads lists from indexes alone (W7): a hundred meetings lie scattered over a hundred pages of their table.
-- These tables are other modules' own; an index is nobody's meaning.
create index session_timeline on session (person_id, started_at desc, id desc)
    include (state, edition, variant, officer_id);
create index note_timeline on note (session_id) include (signed_at);
create index plan_timeline on plan (person_id, agreed_at desc, id desc) include (agreed_by, version);
create index step_change_timeline on step_change (person_id, at desc, id desc) include (state, by, step_id);
create index goal_change_timeline on goal_change (person_id, at desc, goal_id desc) include (state, by);
create index decision_timeline on decision (person_id, recorded_at desc, id desc) include (recorded_by, session_id);
create index conclusion_timeline on conclusion (person_id, recorded_at desc, id desc)
    include (recorded_by, session_id, kind);
create index appointment_timeline on appointment (person_id) include (id, starts, zone, officer_id, outcome);
create index disclosure_timeline on disclosure (person_id, at desc, id desc) include (recipient, what, by);
drop index disclosure_person_id_at_idx;
drop index session_person_id_started_at_idx;
drop index plan_person_id_agreed_at_idx;
drop index decision_person_id_recorded_at_idx;
drop index conclusion_person_id_recorded_at_idx;
