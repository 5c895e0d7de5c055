-- Owned by identity.
-- When the unit is open. Without a row the setting alongside.hours holds.
alter table unit
    add column grace_minutes int not null default 15 check (grace_minutes between 0 and 120),
    add column version int not null default 1 check (version > 0);

create table unit_hours (
    unit_id uuid not null references unit,
    day int not null check (day between 1 and 7),
    opens time not null,
    closes time not null check (opens < closes),
    primary key (unit_id, day)
);

create table unit_holiday (
    unit_id uuid not null references unit,
    day date not null,
    name text not null check (length(name) between 1 and 80),
    primary key (unit_id, day)
);
