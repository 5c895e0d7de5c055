-- Owned by signs.
-- What an officer noticed or was told about a person: a day, a source, and words that are sealed. A mistake is taken back
-- and stays to be read.
create table notice (
    id uuid primary key,
    person_id uuid not null references person,
    fact text not null check (length(fact) between 1 and 40),
    day date not null,
    source text not null check (source in ('own', 'person', 'clinic', 'provider', 'family', 'other')),
    who bytea,
    number int not null default 1 check (number between 1 and 365),
    words bytea,
    noted_by uuid not null references staff,
    noted_at timestamptz not null,
    taken_back_by uuid references staff,
    taken_back_at timestamptz,
    check ((taken_back_by is null) = (taken_back_at is null)),
    check (source in ('own', 'person') or who is not null)
);
create index on notice (person_id, day);

-- The unit's numbers for a shipped rule; each version stays.
create table sign_rule_setting (
    unit_id uuid not null references unit,
    version int not null check (version > 0),
    rule text not null check (length(rule) between 1 and 40),
    is_on boolean not null,
    within_days int not null check (within_days between 1 and 365),
    facts text[] not null check (cardinality(facts) > 0),
    at_least int[] not null check (cardinality(at_least) = cardinality(facts) and 0 < all (at_least)),
    made_by uuid not null references staff,
    made_at timestamptz not null,
    primary key (unit_id, version, rule)
);

-- Somebody is to look, until a day. Never more than one open of a kind for a person; facts are added to it.
create table sign (
    id uuid primary key,
    unit_id uuid not null references unit,
    person_id uuid not null references person,
    kind text not null check (kind in ('check', 'consult')),
    state text not null check (state in ('raised', 'acknowledged', 'handed on', 'closed')),
    looker_id uuid not null references staff,
    look_by date not null,
    shown_name text not null default '' check ((state = 'handed on') <= (shown_name <> '')),
    raised_at timestamptz not null,
    version int not null default 1 check (version > 0)
);
create unique index one_open_sign_of_a_kind on sign (person_id, kind) where state <> 'closed';
create index on sign (looker_id) where state <> 'closed';
create index on sign (person_id);

-- The same fact never raises a sign of a kind twice.
create table sign_fact (
    person_id uuid not null references person,
    kind text not null check (kind in ('check', 'consult')),
    ref text not null check (ref ~ '^(appointment|notice):[0-9a-f-]{36}$'),
    sign_id uuid not null references sign,
    fact text not null,
    day date not null,
    added_at timestamptz not null,
    primary key (person_id, kind, ref)
);
create index on sign_fact (sign_id);

create table sign_event (
    id uuid primary key,
    sign_id uuid not null references sign,
    person_id uuid not null references person,
    what text not null check (what in ('raised', 'fact added', 'acknowledged', 'handed on', 'closed', 'reopened')),
    words bytea,
    looker_id uuid not null references staff,
    look_by date not null,
    by uuid references staff,
    at timestamptz not null,
    number bigint generated always as identity,
    check ((what in ('raised', 'fact added', 'reopened')) = (by is null)),
    check (what <> 'closed' or words is not null)
);
create index on sign_event (sign_id);

create function signs_are_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'what was seen of a sign stays';
end
$$;
create trigger sign_events_stay before update or delete or truncate on sign_event
    for each statement execute function signs_are_append_only();
create trigger sign_facts_stay before update or delete or truncate on sign_fact
    for each statement execute function signs_are_append_only();
create trigger sign_rule_settings_stay before update or delete or truncate on sign_rule_setting
    for each statement execute function signs_are_append_only();
