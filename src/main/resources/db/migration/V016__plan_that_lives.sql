-- Owned by plans.
-- The plan lives on: a goal outlasts the meeting it was named in, every state of a step is kept as it came, a barrier
-- belongs to a step and has a plan B of its own, and each agreement is a version with the person's own answer to it.
-- What is sealed opens only at its place: goals and barriers of before keep the id of the plan they were sealed for.

create table goal (
    id uuid primary key,
    person_id uuid not null references person,
    information_class char(1) not null default 'B' check (information_class = 'B'),
    words bytea not null,
    state text not null default 'open' check (state in ('open', 'reached', 'let-go')),
    since timestamptz not null,
    asked_at timestamptz not null check (asked_at >= since)
);
create index on goal (person_id);

-- When the person said what of a goal: that it is still what they want, that they reached it, that they let it go.
create table goal_change (
    number bigint generated always as identity primary key,
    goal_id uuid not null references goal,
    person_id uuid not null references person,
    state text not null check (state in ('open', 'reached', 'let-go')),
    session_id uuid,
    by uuid not null,
    at timestamptz not null
);
create index on goal_change (goal_id, number);

insert into goal (id, person_id, words, since, asked_at)
select id, person_id, goal, agreed_at, agreed_at from plan where goal is not null;
insert into goal_change (goal_id, person_id, state, session_id, by, at)
select id, person_id, 'open', session_id, agreed_by, agreed_at from plan where goal is not null order by agreed_at, id;

-- A version is what both agreed on in one meeting; two lines of a hard day have no goal above them. "Not quite" keeps its
-- words and stops nothing.
alter table plan
    add column version int check (version > 0),
    add column goal_id uuid references goal,
    add column importance smallint check (importance between 0 and 10),
    add column answer text not null default 'not-asked'
        check (answer in ('my-plan', 'not-quite', 'not-today', 'not-asked')),
    add column answer_words bytea,
    add check (answer = 'not-quite' or answer_words is null);
update plan set goal_id = case when goal is not null then plan.id end, version = numbered.version
  from (select id, row_number() over (partition by person_id order by agreed_at, id) as version from plan) as numbered
 where numbered.id = plan.id;
alter table plan
    alter column version set not null,
    add unique (person_id, version);

-- A step may be anybody's: the person's, the officer's (a promise), a provider's, the family's, or somebody else's.
alter table step rename column outcome to state;
alter table step
    drop constraint step_owner_check,
    drop constraint step_outcome_check,
    add column owner_name bytea,
    add column confidence smallint check (confidence between 0 and 10),
    add check (owner in ('person', 'officer', 'provider', 'family', 'other')),
    add check (state in ('open', 'partly', 'not-yet', 'cannot-yet', 'done', 'dropped')),
    add check (owner_name is null or owner in ('provider', 'family', 'other'));
drop index step_person_id_idx;
drop index step_officer_id_due_idx;
create index on step (person_id);
create index on step (officer_id, due) where state not in ('done', 'dropped');

-- Every state of a step, who put it down, when, and in which meeting (none: between two). Words say what a step that
-- cannot be done yet waits for, and why one was dropped.
create table step_change (
    id uuid primary key,
    number bigint generated always as identity,
    step_id uuid not null references step,
    person_id uuid not null references person,
    information_class char(1) not null default 'B' check (information_class = 'B'),
    state text not null check (state in ('open', 'partly', 'not-yet', 'cannot-yet', 'done', 'dropped')),
    words bytea check (words is null or state in ('cannot-yet', 'dropped')),
    session_id uuid,
    by uuid not null,
    at timestamptz not null
);
create index on step_change (step_id, number);
create unique index on step_change (step_id, session_id) where session_id is not null;

insert into step_change (id, step_id, person_id, state, session_id, by, at)
select gen_random_uuid(), step_id, person_id, outcome, session_id, by, at
  from step_look_back join step on step.id = step_id order by at, step_id;

create view step_as_it_stands with (security_invoker = true) as
select step.*, latest.id as change_id, latest.words as state_words
  from step
  left join lateral (select id, words from step_change where step_id = step.id order by number desc limit 1) as latest
    on true;

-- What might get in the way of a step, or did (met), with what is to happen then.
create table step_barrier (
    id uuid primary key,
    step_id uuid not null references step,
    person_id uuid not null references person,
    information_class char(1) not null default 'B' check (information_class = 'B'),
    session_id uuid not null,
    met boolean not null,
    barrier text not null check (barrier ~ '^[a-z0-9-]{1,40}$'),
    kind text not null check (kind in ('person', 'access', 'system')),
    plan_b bytea,
    by uuid not null,
    at timestamptz not null,
    unique (step_id, session_id, barrier, met)
);

create function kind_of_earlier_barrier(barrier text) returns text language sql immutable as $$
    select case
        when barrier in ('ride', 'money', 'work-shift', 'child-care', 'no-phone') then 'access'
        when barrier in ('told-no', 'office-closed') then 'system'
        else 'person' end
$$;
insert into step_barrier (id, step_id, person_id, session_id, met, barrier, kind, plan_b, by, at)
select plan.id, first.id, plan.person_id, plan.session_id, false, coalesce(plan.barrier, 'something-else'),
       kind_of_earlier_barrier(plan.barrier), plan.plan_b, plan.agreed_by, plan.agreed_at
  from plan
  join lateral (select id from step where plan_id = plan.id and owner = 'person' order by position limit 1) as first
    on true
 where plan.barrier is not null or plan.plan_b is not null;
insert into step_barrier (id, step_id, person_id, session_id, met, barrier, kind, by, at)
select gen_random_uuid(), step_id, step.person_id, looked.session_id, true, looked.barrier,
       kind_of_earlier_barrier(looked.barrier), looked.by, looked.at
  from step_look_back as looked join step on step.id = looked.step_id
 where looked.barrier is not null;
drop function kind_of_earlier_barrier;

drop table step_look_back;
alter table plan drop column goal, drop column barrier, drop column plan_b;

create function what_came_of_a_plan_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'what came of a plan is kept as it came';
end
$$;
create trigger goal_change_is_append_only before update or delete or truncate on goal_change
    for each statement execute function what_came_of_a_plan_is_append_only();
create trigger step_change_is_append_only before update or delete or truncate on step_change
    for each statement execute function what_came_of_a_plan_is_append_only();
create trigger step_barrier_is_append_only before update or delete or truncate on step_barrier
    for each statement execute function what_came_of_a_plan_is_append_only();

create or replace function plan_has_something_from_both() returns trigger language plpgsql as $$
begin
    if (select count(distinct owner) from step where plan_id = new.id and owner in ('person', 'officer')) < 2 then
        raise exception 'a plan needs one thing for each' using errcode = '23514';
    end if;
    return null;
end
$$;
