-- Owned by calendar.
-- What counts as a contact, and when the unit speaks up (0033). On which days it works is identity's to know. Each version stays; one says from which day it holds,
-- and no day before that is judged by it.
create table contact_rules (
    unit_id uuid not null references unit,
    version int not null check (version > 0),
    kinds text[] not null check (cardinality(kinds) > 0
        and kinds <@ array['office', 'phone', 'video', 'home', 'clinic', 'joint']),
    by_default text not null check (by_default in ('weekly', 'twice monthly', 'monthly', 'every two months', 'quarterly')),
    week_starts text not null check (week_starts in ('monday', 'sunday')),
    twice_monthly text not null check (twice_monthly in ('each half', 'two a month')),
    consult_at int not null check (consult_at between 1 and 9),
    consider_at int not null check (consider_at between consult_at and 20),
    since date not null,
    made_by uuid not null references staff,
    made_at timestamptz not null,
    primary key (unit_id, version)
);

create function contact_rules_stay() returns trigger language plpgsql as $$
begin
    raise exception 'earlier rules about contact stay';
end
$$;
create trigger contact_rules_are_append_only before update or delete or truncate on contact_rules
    for each statement execute function contact_rules_stay();

-- Fewer visits for one person, decided by a supervisor with a reason and an end.
create table lighter_standard (
    id uuid primary key,
    person_id uuid not null references person,
    rhythm text not null check (rhythm in ('twice monthly', 'monthly', 'every two months', 'quarterly')),
    starts date not null,
    ends date not null check (ends >= starts),
    reason bytea not null,
    decided_by uuid not null references staff,
    decided_at timestamptz not null,
    taken_back_by uuid references staff,
    taken_back_at timestamptz,
    check ((taken_back_by is null) = (taken_back_at is null)),
    constraint one_lighter_standard_at_a_time exclude using gist (
        person_id with =, daterange(starts, ends, '[]') with &&) where (taken_back_at is null)
);
create index on lighter_standard (person_id, starts);
