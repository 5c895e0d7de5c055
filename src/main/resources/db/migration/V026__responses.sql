-- Owned by responses; the last lines belong to disclosure.
-- What the law of a state asks to be reported at once: the shipped profiles, item by item (R31).
create table state_profile (
    key text primary key check (key ~ '^[a-z-]+-[0-9]+$'),
    fingerprint bytea not null
);
create table state_profile_item (
    profile text not null references state_profile,
    item text not null check (item ~ '^[a-z-]{1,40}$'),
    primary key (profile, item)
);
create table unit_profile (
    unit_id uuid not null references unit,
    number int not null check (number > 0),
    profile text not null references state_profile,
    chosen_by uuid not null references staff,
    chosen_at timestamptz not null,
    primary key (unit_id, number)
);

-- Something was not kept. Only a member of staff can have opened it: no rule is a member of staff (R14, I5).
create table response (
    id uuid primary key,
    unit_id uuid not null references unit,
    person_id uuid not null references person,
    information_class char(1) not null default 'A' check (information_class = 'A'),
    condition_code text,
    happened date not null,
    known bytea not null,
    source text not null check (source in ('self', 'seen', 'record', 'provider', 'family', 'other')),
    profile text,
    item text,
    is_must_report boolean not null generated always as (item is not null) stored,
    opened_by uuid not null references staff,
    opened_at timestamptz not null,
    version int not null default 1 check (version > 0),
    foreign key (profile, item) references state_profile_item (profile, item),
    check ((profile is null) = (item is null)),
    unique (id, person_id),
    unique (id, source),
    unique (id, is_must_report)
);
create index on response (person_id, happened desc);
create index on response (unit_id, opened_at);

-- The missed meetings it speaks of.
create table response_absence (
    response_id uuid not null,
    person_id uuid not null,
    appointment_id uuid not null references appointment,
    primary key (response_id, appointment_id),
    foreign key (response_id, person_id) references response (id, person_id)
);
create index on response_absence (appointment_id);

create table response_attempt (
    response_id uuid not null references response,
    number int not null check (number > 0),
    way text not null check (way in ('call', 'text', 'letter', 'visit', 'through-others')),
    day date not null,
    came_back bytea not null,
    by uuid not null references staff,
    at timestamptz not null,
    primary key (response_id, number),
    unique (response_id, number, way, day)
);

-- I5: heard, or two tries on different days by different ways with what came back.
create table response_hearing (
    response_id uuid not null references response,
    kind text not null check (kind in ('in-their-words', 'rather-not', 'tried')),
    day date not null,
    words bytea,
    one int,
    one_way text,
    one_day date,
    other int,
    other_way text,
    other_day date,
    by uuid not null references staff,
    at timestamptz not null,
    primary key (response_id, kind),
    foreign key (response_id, one, one_way, one_day) references response_attempt (response_id, number, way, day),
    foreign key (response_id, other, other_way, other_day) references response_attempt (response_id, number, way, day),
    check ((kind = 'in-their-words') = (words is not null)),
    check (kind <> 'tried' or num_nonnulls(one, one_way, one_day, other, other_way, other_day) = 6),
    check (kind = 'tried' or num_nonnulls(one, one_way, one_day, other, other_way, other_day) = 0),
    check (one_way <> other_way),
    check (one_day <> other_day)
);

-- Whether it was within reach then, what stood in the way, and what was tried before. The latest one holds.
create table response_weighing (
    response_id uuid not null,
    number int not null check (number > 0),
    hearing text not null,
    reach text not null check (reach in ('within-reach', 'takes-longer', 'not-then')),
    speaks_for text[] not null check (speaks_for <@ array['small', 'once', 'nobody-at-risk', 'no-order']),
    in_the_way bytea,
    tried bytea,
    something_tried boolean not null generated always as (tried is not null) stored,
    by uuid not null references staff,
    at timestamptz not null,
    primary key (response_id, number),
    unique (response_id, number, something_tried),
    foreign key (response_id, hearing) references response_hearing (response_id, kind)
);

-- What the law requires at once: facts of class A alone; words of class B wait for the supervisor (requirements, 2.2).
create table required_report (
    id uuid primary key,
    unit_id uuid not null references unit,
    person_id uuid not null references person,
    response_id uuid,
    information_class char(1) not null default 'A' check (information_class = 'A'),
    profile text not null,
    item text not null,
    facts bytea not null,
    waiting_words bytea,
    against_wish bytea,
    told_first boolean not null,
    not_told_because bytea,
    tell_by date,
    told_by uuid references staff,
    told_at timestamptz,
    made_by uuid not null references staff,
    made_at timestamptz not null,
    foreign key (profile, item) references state_profile_item (profile, item),
    foreign key (response_id, person_id) references response (id, person_id),
    unique (id, response_id),
    check (told_first or (not_told_because is not null and tell_by is not null)),
    check ((told_by is null) = (told_at is null))
);
create index on required_report (person_id, made_at desc);
create index on required_report (unit_id) where tell_by is not null and told_at is null;

-- The court summary: every version is kept, line by line; what was left out is kept with it.
create table court_summary (
    id uuid primary key,
    unit_id uuid not null references unit,
    person_id uuid not null references person,
    number int not null check (number > 0),
    recipient text not null check (recipient in ('COURT', 'PROSECUTOR', 'DEFENCE')),
    language text not null check (language in ('en', 'es')),
    from_day date not null,
    until_day date not null check (until_day >= from_day),
    holds_b boolean not null,
    written_by uuid not null references staff,
    written_at timestamptz not null,
    unique (person_id, number),
    unique (id, holds_b),
    unique (id, person_id)
);
create table court_summary_line (
    summary_id uuid not null,
    position int not null check (position > 0),
    part text not null check (part ~ '^[a-z-]{1,40}$'),
    class char(1) not null check (class in ('A', 'B')),
    included boolean not null,
    wording bytea not null,
    reason bytea,
    holds_b boolean not null,
    primary key (summary_id, position),
    foreign key (summary_id, holds_b) references court_summary (id, holds_b),
    check (class = 'A' or not included or (holds_b and reason is not null))
);
-- R12: the person was told first and saw the text, or a safety reason stands on record and a day to tell them.
create table court_summary_notice (
    summary_id uuid primary key references court_summary,
    kind text not null check (kind in ('told', 'safety')),
    day date not null,
    words bytea,
    tell_by date,
    told_by uuid references staff,
    told_at timestamptz,
    by uuid not null references staff,
    at timestamptz not null,
    unique (summary_id, kind),
    check ((kind = 'safety') = (tell_by is not null)),
    check (kind = 'told' or words is not null),
    check ((told_by is null) = (told_at is null))
);

-- A question to the supervisor, with a clock of one working day.
create table consult (
    id uuid primary key,
    unit_id uuid not null references unit,
    person_id uuid not null references person,
    asks text not null check (asks in ('advice', 'report', 'at-once', 'class-b')),
    response_id uuid,
    required_report_id uuid references required_report,
    summary_id uuid,
    question bytea not null,
    asked_by uuid not null references staff,
    asked_at timestamptz not null,
    due timestamptz not null check (due > asked_at),
    foreign key (response_id, person_id) references response (id, person_id),
    foreign key (summary_id, person_id) references court_summary (id, person_id),
    check ((asks in ('advice', 'report')) = (response_id is not null)),
    check ((asks = 'at-once') = (required_report_id is not null)),
    check ((asks = 'class-b') = (summary_id is not null)),
    unique (id, asked_by),
    unique (id, response_id, asks),
    unique (id, summary_id, asks)
);
create index on consult (unit_id, asked_at);
create index on consult (person_id);
create index on consult (response_id);
create table consult_answer (
    consult_id uuid primary key,
    asked_by uuid not null,
    answer text not null check (answer in ('agrees', 'something-else', 'no')),
    words bytea,
    by uuid not null references staff,
    at timestamptz not null,
    foreign key (consult_id, asked_by) references consult (id, asked_by),
    unique (consult_id, answer),
    check (by <> asked_by),
    check (answer = 'agrees' or words is not null)
);

-- What was decided. A report needs the hearing and what was tried (through the weighing), no provider's word (R05), and
-- a supervisor who agreed. What must be reported at once cannot be answered otherwise before it was (R13).
create table response_choice (
    response_id uuid primary key,
    person_id uuid not null,
    weighing int not null,
    something_tried boolean not null,
    source text not null,
    is_must_report boolean not null,
    kind text not null check (kind in
        ('talk', 'affirm', 'adjust', 'smaller-step', 'reminder', 'caution', 'conference', 'report')),
    considered text[] not null check (cardinality(considered) >= 2 and considered <@ array
        ['talk', 'affirm', 'adjust', 'smaller-step', 'reminder', 'caution', 'conference', 'report']),
    what bytea,
    reason bytea not null,
    told bytea not null,
    facts bytea,
    again_on date,
    consult_id uuid,
    consult_asks text,
    consult_answer text,
    required_report_id uuid,
    by uuid not null references staff,
    at timestamptz not null,
    foreign key (response_id, person_id) references response (id, person_id),
    foreign key (response_id, source) references response (id, source),
    foreign key (response_id, is_must_report) references response (id, is_must_report),
    foreign key (response_id, weighing, something_tried) references response_weighing (response_id, number, something_tried),
    foreign key (consult_id, response_id, consult_asks) references consult (id, response_id, asks),
    foreign key (consult_id, consult_answer) references consult_answer (consult_id, answer),
    foreign key (required_report_id, response_id) references required_report (id, response_id),
    check (kind = any (considered)),
    check ((kind = 'report') = (facts is not null)),
    check (not is_must_report or required_report_id is not null),
    check (kind <> 'report' or coalesce(consult_id is not null and consult_asks = 'report' and consult_answer = 'agrees'
                                        and something_tried and source <> 'provider', false))
);

-- Taken back, or found to be a mistake: nothing is deleted.
create table response_withdrawal (
    response_id uuid primary key references response,
    kind text not null check (kind in ('withdrawn', 'mistaken')),
    reason bytea not null,
    by uuid not null references staff,
    at timestamptz not null
);

create table incentive (
    id uuid primary key,
    unit_id uuid not null references unit,
    person_id uuid not null references person,
    information_class char(1) not null default 'A' check (information_class = 'A'),
    kind text not null check (kind in ('praise', 'letter', 'fewer-reports', 'certificate', 'early-discharge')),
    day date not null,
    words bytea,
    response_id uuid,
    by uuid not null references staff,
    at timestamptz not null,
    foreign key (response_id, person_id) references response (id, person_id)
);
create index on incentive (person_id, day desc);
create table incentive_taken_back (
    incentive_id uuid primary key references incentive,
    by uuid not null references staff,
    at timestamptz not null
);

-- A copy that left. With class B in it: the supervisor agreed and the person was told, or a safety reason lifted both.
create table court_summary_copy (
    summary_id uuid not null,
    number int not null check (number > 0),
    form text not null check (form in ('pdf', 'text')),
    holds_b boolean not null,
    consult_id uuid,
    consult_asks text,
    consult_answer text,
    notice text,
    by uuid not null references staff,
    at timestamptz not null,
    primary key (summary_id, number),
    foreign key (summary_id, holds_b) references court_summary (id, holds_b),
    foreign key (consult_id, summary_id, consult_asks) references consult (id, summary_id, asks),
    foreign key (consult_id, consult_answer) references consult_answer (consult_id, answer),
    foreign key (summary_id, notice) references court_summary_notice (summary_id, kind),
    check (not holds_b or coalesce(notice = 'safety'
        or (notice = 'told' and consult_id is not null and consult_asks = 'class-b' and consult_answer = 'agrees'), false))
);

create function response_record_stays() returns trigger language plpgsql as $$
begin
    raise exception 'what was recorded of a response is never changed' using errcode = '23514';
end
$$;
create function response_goes_on() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or (to_jsonb(new) - 'version' - 'is_must_report') <> (to_jsonb(old) - 'version' - 'is_must_report') or new.version <> old.version + 1 then
        raise exception 'what was recorded of a response is never changed' using errcode = '23514';
    end if;
    return new;
end
$$;
create function telling_goes_on() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or old.told_at is not null
       or (to_jsonb(new) - 'told_by' - 'told_at') <> (to_jsonb(old) - 'told_by' - 'told_at') then
        raise exception 'what was recorded of a report is never changed' using errcode = '23514';
    end if;
    return new;
end
$$;
create trigger response_goes_on before update or delete on response for each row execute function response_goes_on();
create trigger telling_goes_on before update or delete on required_report for each row execute function telling_goes_on();
create trigger telling_goes_on before update or delete on court_summary_notice for each row execute function telling_goes_on();
do $$
declare
    name text;
begin
    foreach name in array array['unit_profile', 'response_absence', 'response_attempt', 'response_hearing',
        'response_weighing', 'response_choice', 'response_withdrawal', 'consult', 'consult_answer', 'incentive',
        'incentive_taken_back', 'court_summary', 'court_summary_line', 'court_summary_copy']
    loop
        execute format('create trigger %I before update or delete on %I for each statement execute function response_record_stays()',
            name || '_stays', name);
    end loop;
end
$$;

-- What opened the gate for words of class B: who agreed, and whether the person was told (R12).
alter table disclosure add approved_by uuid;
alter table disclosure add person_told boolean;
