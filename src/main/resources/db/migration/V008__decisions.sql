-- Owned by decisions.
-- I1: two real options at least, "not yet" among them, what matters, who decided. I2: what is fixed was shown first.
create table decision (
    id uuid primary key,
    person_id uuid not null references person,
    session_id uuid not null,
    information_class char(1) not null default 'B' check (information_class = 'B'),
    starter text not null,
    latitude text not null check (latitude in ('L2', 'L3')),
    question bytea not null,
    options text[] not null check (cardinality(options) >= 2 and 'not-yet' = any (options)),
    choice text[] not null check (cardinality(choice) >= 1 and choice <@ options),
    matters text[] not null,
    matters_words bytea,
    in_their_words bytea not null,
    decided_by text not null check (decided_by in ('together', 'person')),
    person_leans text check (person_leans = any (options)),
    officer_leans text check (officer_leans = any (options)),
    sure smallint not null check (sure between 0 and 10),
    try_until date not null,
    fixed_shown_at timestamptz not null,
    recorded_by uuid not null,
    recorded_at timestamptz not null,
    check (fixed_shown_at <= recorded_at),
    check (not ('not-yet' = any (choice)) or cardinality(choice) = 1),
    check (cardinality(matters) > 0 or matters_words is not null),
    check ((latitude = 'L3') = (decided_by = 'person'))
);
create index on decision (person_id, recorded_at desc);
create index on decision (session_id);

create table decision_option (
    decision_id uuid not null references decision,
    position int not null check (position > 0),
    key text not null,
    wording bytea not null,
    primary key (decision_id, position),
    unique (decision_id, key)
);

-- A fixed fact points at its source: a condition, an agency rule, or a safety line with its author and reason.
create table decision_fixed_fact (
    decision_id uuid not null references decision,
    position int not null check (position > 0),
    source text not null check (source in ('condition', 'agency rule', 'safety line')),
    reference text not null check (length(reference) between 1 and 64),
    wording bytea not null,
    reason bytea,
    author uuid,
    primary key (decision_id, position),
    check ((source = 'safety line') = (author is not null)),
    check ((source = 'safety line') = (reason is not null))
);
