-- Owned by plans.
-- I4: words, one thing the person will do, one thing the officer will do, a next date, a choice about the copy.
create table plan (
    id uuid primary key,
    person_id uuid not null references person,
    session_id uuid not null unique,
    information_class char(1) not null default 'B' check (information_class = 'B'),
    goal bytea not null,
    barrier text,
    plan_b bytea,
    next_meeting timestamp not null,
    copy text not null check (copy in ('paper', 'text-link', 'both', 'none')),
    agreed_by uuid not null,
    agreed_at timestamptz not null
);
create index on plan (person_id, agreed_at desc);

create table step (
    id uuid primary key,
    plan_id uuid not null references plan,
    person_id uuid not null references person,
    position int not null check (position > 0),
    owner text not null check (owner in ('person', 'officer')),
    officer_id uuid,
    wording bytea not null,
    due date not null,
    outcome text not null default 'open' check (outcome in ('open', 'partly', 'not-yet', 'done')),
    unique (plan_id, owner, position),
    check ((owner = 'officer') = (officer_id is not null))
);
create index on step (person_id) where outcome <> 'done';
create index on step (officer_id, due) where outcome <> 'done';

-- What came of a step, each time it was looked back on; a person answers for theirs, the officer for theirs.
create table step_look_back (
    step_id uuid not null references step,
    session_id uuid not null,
    outcome text not null check (outcome in ('partly', 'not-yet', 'done')),
    barrier text,
    by uuid not null,
    at timestamptz not null,
    primary key (step_id, session_id)
);

create function plan_has_something_from_both() returns trigger language plpgsql as $$
begin
    if (select count(distinct owner) from step where plan_id = new.id) < 2 then
        raise exception 'a plan needs one thing for each' using errcode = '23514';
    end if;
    return null;
end
$$;
create constraint trigger plan_has_something_from_both after insert on plan
    deferrable initially deferred for each row execute function plan_has_something_from_both();
