-- Owned by decisions.
-- What was said of each way, seen by one thing that matters: a mark, a sentence, or both. Never added up.
create table decision_mark (
    decision_id uuid not null references decision,
    way text not null,
    matter text not null,
    mark text check (mark in ('good', 'hard', 'unsure')),
    words bytea,
    primary key (decision_id, way, matter),
    foreign key (decision_id, way) references decision_option (decision_id, key),
    check (mark is not null or words is not null)
);

-- What would help somebody who is less than half sure.
create table decision_doubt (
    decision_id uuid primary key references decision,
    help text[] not null,
    words bytea,
    check (cardinality(help) > 0 or words is not null)
);

-- "We said we would look at this again": kept until another day, changed by a new decision, or stopped.
create table decision_review (
    decision_id uuid not null references decision,
    session_id uuid not null,
    came text not null check (came in ('keep', 'change', 'stop')),
    until date,
    by uuid not null,
    at timestamptz not null,
    primary key (decision_id, session_id),
    check ((came = 'keep') = (until is not null))
);

-- How a question ended other than by a choice: thought over at home, seen in two ways, or decided by the officer (L4)
-- after the person was heard.
create table conclusion (
    id uuid primary key,
    person_id uuid not null references person,
    session_id uuid not null,
    information_class char(1) not null default 'B' check (information_class = 'B'),
    kind text not null check (kind in ('thinking', 'two-views', 'officer')),
    starter text not null,
    latitude text not null check (latitude in ('L2', 'L3', 'L4')),
    question bytea not null,
    matters text[] not null default '{}',
    matters_words bytea,
    taken_up_in uuid,
    persons_view bytea,
    officers_view bytea,
    heard text check (heard in ('in-their-words', 'rather-not')),
    heard_at timestamptz,
    choice text[],
    recorded_by uuid not null,
    recorded_at timestamptz not null,
    check ((kind = 'officer') = (latitude = 'L4')),
    check ((kind = 'officer') = (heard is not null)),
    check ((kind = 'officer') = (heard_at is not null)),
    check ((kind = 'officer') = (choice is not null)),
    check (cardinality(choice) >= 1),
    check (heard_at <= recorded_at),
    check (kind = 'thinking' or officers_view is not null),
    check (kind <> 'two-views' or persons_view is not null),
    check (kind <> 'officer' or (heard = 'in-their-words') = (persons_view is not null)),
    check (kind = 'thinking' or taken_up_in is null)
);
comment on column conclusion.officers_view is 'how the officer sees it; where the officer decided, the reason';
create index on conclusion (person_id, recorded_at desc);
create index on conclusion (session_id);

create table conclusion_way (
    conclusion_id uuid not null references conclusion,
    position int not null check (position > 0),
    key text not null,
    wording bytea not null,
    primary key (conclusion_id, position),
    unique (conclusion_id, key)
);

-- I3: what the court or the agency fixed can be asked for, and is tracked until there is an answer.
create table change_request (
    id uuid primary key,
    person_id uuid not null references person,
    session_id uuid not null,
    information_class char(1) not null default 'B' check (information_class = 'B'),
    latitude text not null check (latitude in ('L0', 'L1')),
    starter text,
    condition_code text,
    question bytea not null,
    wording bytea not null,
    file_by date,
    recorded_by uuid not null,
    recorded_at timestamptz not null,
    check (starter is not null or condition_code is not null)
);
create index on change_request (person_id, recorded_at desc);
create index on change_request (session_id);

create table change_request_state (
    request_id uuid not null references change_request,
    number int not null check (number > 0),
    state text not null check (state in ('idea', 'agreed', 'filed', 'granted', 'denied', 'withdrawn')),
    by uuid not null,
    at timestamptz not null,
    primary key (request_id, number)
);

create function change_request_goes_on() returns trigger language plpgsql as $$
declare
    before text;
begin
    select state into before from change_request_state where request_id = new.request_id order by number desc limit 1;
    if before is null and new.state in ('idea', 'agreed')
       or before = 'idea' and new.state in ('agreed', 'withdrawn')
       or before = 'agreed' and new.state in ('filed', 'withdrawn')
       or before = 'filed' and new.state in ('granted', 'denied', 'withdrawn') then
        return new;
    end if;
    raise exception 'a request does not go from % to %', before, new.state using errcode = '23514';
end
$$;
create trigger change_request_goes_on before insert on change_request_state
    for each row execute function change_request_goes_on();

create function request_states_stay() returns trigger language plpgsql as $$
begin
    raise exception 'what was asked and answered is never changed';
end
$$;
create trigger request_states_stay before update or delete on change_request_state
    for each statement execute function request_states_stay();

-- After how many kept agreements in a row the next rung is suggested; four where the unit has not said.
create table ladder_setting (
    unit_id uuid primary key references unit,
    kept_in_a_row smallint not null check (kept_in_a_row between 2 and 20)
);
