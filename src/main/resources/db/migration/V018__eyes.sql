-- Owned by sessions.
-- Scratch: a moment to come back to. It is the officer's alone until it goes into the note, and is deleted after 7 days.
create table parked_moment (
    id uuid primary key,
    session_id uuid not null references session,
    person_id uuid not null references person,
    officer_id uuid not null references staff,
    phase text not null,
    word bytea,
    at timestamptz not null
);
create index on parked_moment (session_id, officer_id);
create index on parked_moment (at);

-- How the person likes the shared screen; it travels with them from device to device. "" follows the device.
create table shared_display (
    person_id uuid primary key references person,
    theme text not null default '' check (theme in ('', 'bright', 'dark', 'contrast')),
    text_size text not null default '' check (text_size in ('', '1', '2', '3')),
    calm boolean not null default true
);

-- A meeting that was held on paper, and who entered it when.
create table session_on_paper (
    session_id uuid primary key references session,
    entered_by uuid not null references staff,
    entered_at timestamptz not null
);

-- One system of the agency's: which parts of a note it asks for, in its order, under its names ("" is our name).
create table copy_profile (
    id uuid primary key,
    unit_id uuid not null references unit,
    name text not null check (length(name) between 1 and 80),
    unique (unit_id, name)
);
create table copy_profile_field (
    profile_id uuid not null references copy_profile,
    position int not null check (position > 0),
    field text not null check (field ~ '^[a-z-]{1,40}$'),
    label text not null default '' check (length(label) <= 80),
    primary key (profile_id, field),
    unique (profile_id, position)
);
