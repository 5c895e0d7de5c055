-- Owned by calendar.
-- Which times are taken is the database's to know (0028). How an appointment turned out is a history that only grows (0029).
create extension if not exists btree_gist;

create table room (
    id uuid primary key,
    unit_id uuid not null references unit,
    name text not null check (length(name) between 1 and 80 and name = btrim(name)),
    in_use boolean not null default true
);
create unique index one_room_of_a_name on room (unit_id, lower(name)) where in_use;

create table appointment_series (
    id uuid primary key,
    person_id uuid not null references person,
    rhythm text not null check (rhythm in ('weekly', 'every two weeks', 'monthly by date', 'monthly by weekday')),
    made_by uuid not null references staff,
    made_at timestamptz not null
);

alter table appointment
    drop constraint appointment_kind_check,
    drop constraint appointment_person_id_starts_key,
    add check (kind in ('office', 'phone', 'video', 'home', 'clinic', 'joint')),
    add column reason text not null default '',
    add column span tsrange not null generated always as (tsrange(starts, starts + make_interval(mins => minutes))) stored,
    -- Who is seen at the same time on purpose shares a party; everybody else is a party of their own.
    add column party uuid not null default gen_random_uuid(),
    -- An export may tell of two at once. Such a row is taken in as told, and stands outside the constraints below.
    add column source text not null default 'here' check (source in ('here', 'export')),
    add column doubled boolean not null default false check (source = 'export' or not doubled),
    add column room_id uuid references room,
    add column series_id uuid references appointment_series,
    add column provider bytea check (provider is null or kind in ('clinic', 'joint')),
    add column version int not null default 1 check (version > 0);

update appointment set reason = 'unknown' where outcome in ('missed', 'rescheduled', 'excused', 'cancelled');
update appointment set source = 'export', doubled = true
 where exists (select from appointment other
                where other.id <> appointment.id and other.span && appointment.span
                  and (other.officer_id = appointment.officer_id or other.person_id = appointment.person_id));

create unique index one_appointment_at_a_time on appointment (person_id, starts)
    where outcome not in ('rescheduled', 'excused', 'cancelled');
create index on appointment (person_id, starts);

-- Why two people did not meet. Nobody knows yet; the person's own; what stood in the way; ours; a life that paused.
create function is_absence_reason(code text) returns boolean immutable language sql return code in (
    'unknown',
    'forgot', 'mixed up', 'not ready', 'other plans',
    'transport', 'phone', 'work', 'care', 'cost', 'weather', 'other obstacle',
    'officer ill', 'officer called away', 'office closed', 'system down', 'we moved it', 'no interpreter', 'our mistake',
    'ill', 'hospital', 'custody', 'away', 'court', 'family emergency');
create function is_our_reason(code text) returns boolean immutable language sql return code in (
    'officer ill', 'officer called away', 'office closed', 'system down', 'we moved it', 'no interpreter', 'our mistake');
create function is_pause_reason(code text) returns boolean immutable language sql return code in (
    'ill', 'hospital', 'custody', 'away', 'court', 'family emergency');
-- A miss is never ours, nor a pause: those are called off or excused, and so no list of misses can hold them.
create function reason_fits(outcome text, reason text) returns boolean immutable language sql return
    case when outcome in ('open', 'attended', 'attended late') then reason = ''
         when outcome = 'missed' then is_absence_reason(reason) and not is_our_reason(reason) and not is_pause_reason(reason)
         when outcome = 'excused' then is_absence_reason(reason) and not is_our_reason(reason)
         else is_absence_reason(reason) end;
alter table appointment add constraint reason_fits_outcome check (reason_fits(outcome, reason));

-- Nothing is taken twice: the officer, the person, the room.
alter table appointment
    add constraint officer_is_free exclude using gist (officer_id with =, span with &&, party with <>)
        where (outcome = 'open' and not doubled),
    add constraint person_is_free exclude using gist (person_id with =, span with &&)
        where (outcome = 'open' and not doubled),
    add constraint room_is_free exclude using gist (room_id with =, span with &&, party with <>)
        where (outcome = 'open' and room_id is not null);

-- Who said what about it, and when. The last word that was not taken back stands.
create table appointment_said (
    id uuid primary key,
    appointment_id uuid not null references appointment,
    person_id uuid not null references person,
    outcome text not null check (outcome in ('attended', 'attended late', 'missed', 'rescheduled', 'excused', 'cancelled')),
    reason text not null default '',
    teller text not null check (teller in ('person', 'officer', 'provider', 'family', 'export')),
    by uuid references staff,
    at timestamptz not null,
    number bigint generated always as identity,
    check (reason_fits(outcome, reason)),
    check ((teller = 'export') = (by is null))
);
create index on appointment_said (appointment_id);
create index on appointment_said (person_id);

create table appointment_taken_back (
    said_id uuid primary key references appointment_said,
    by uuid not null references staff,
    at timestamptz not null
);

insert into appointment_said (id, appointment_id, person_id, outcome, reason, teller, at)
select gen_random_uuid(), id, person_id, outcome, reason, 'export', now() from appointment where outcome <> 'open';

-- It was to be then; it is now at another time. Nobody counts these.
create table appointment_moved (
    id uuid primary key,
    appointment_id uuid not null references appointment,
    person_id uuid not null references person,
    was timestamp not null,
    becomes timestamp not null,
    asked_by text not null check (asked_by in ('person', 'us', 'provider')),
    reason text not null check (is_absence_reason(reason)),
    version int not null,
    by uuid not null references staff,
    at timestamptz not null,
    unique (appointment_id, version)
);
create index on appointment_moved (person_id);

create function attendance_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'what was said about an appointment stays';
end
$$;
create trigger appointment_said_is_append_only before update or delete or truncate on appointment_said
    for each statement execute function attendance_is_append_only();
create trigger appointment_taken_back_is_append_only before update or delete or truncate on appointment_taken_back
    for each statement execute function attendance_is_append_only();
create trigger appointment_moved_is_append_only before update or delete or truncate on appointment_moved
    for each statement execute function attendance_is_append_only();

-- A calendar feed: the address is the only key, so only its hash is kept. What left in which wording is remembered, so that
-- the number of a changed event rises.
create table calendar_feed (
    staff_id uuid primary key references staff,
    secret_hash bytea not null unique check (octet_length(secret_hash) = 32),
    made_at timestamptz not null,
    read_at timestamptz
);
create table calendar_fed (
    staff_id uuid not null references staff,
    appointment_id uuid not null references appointment,
    uid uuid not null default gen_random_uuid(),
    sequence int not null default 0 check (sequence >= 0),
    told text not null,
    at timestamptz not null,
    primary key (staff_id, appointment_id)
);
