-- Owned by calendar.
-- An appointment keeps its local time and zone; the instant is computed late (D14).
create table appointment (
    id uuid primary key,
    person_id uuid not null references person,
    officer_id uuid not null references staff,
    starts timestamp not null,
    zone text not null,
    minutes int not null check (minutes between 5 and 480),
    kind text not null check (kind in ('office', 'phone', 'video', 'home')),
    place text not null default '' check (length(place) <= 200),
    outcome text not null default 'open'
        check (outcome in ('open', 'attended', 'attended late', 'missed', 'rescheduled', 'excused', 'cancelled')),
    unique (person_id, starts)
);
create index on appointment (officer_id, starts);
