-- Owned by safety; the last line belongs to plans.
-- I10: a path opens with a yes and is gone through with a named outcome. No score, no level: what was done, and when.
create table safety_path (
    id uuid primary key,
    person_id uuid not null references person,
    session_id uuid not null,
    information_class char(1) not null default 'A' check (information_class = 'A'),
    opened_at timestamptz not null,
    outcome text check (outcome ~ '^[a-z-]{1,40}$'),
    actions text[] not null default '{}',
    next_contact date,
    gone_through_by uuid,
    gone_through_at timestamptz,
    check (num_nonnulls(outcome, gone_through_by, gone_through_at) in (0, 3))
);
create unique index one_open_path_each on safety_path (session_id) where outcome is null;
create index on safety_path (person_id);

-- What is passed on at once: who, when, which of the questions. It is closed by somebody's written words, never by itself.
create table alert (
    id uuid primary key,
    unit_id uuid not null references unit,
    person_id uuid not null references person,
    session_id uuid not null,
    path_id uuid references safety_path,
    information_class char(1) not null default 'A' check (information_class = 'A'),
    kind text not null check (kind in ('self', 'other', 'place', 'meeting')),
    raised_by uuid not null references staff,
    raised_at timestamptz not null,
    outcome bytea,
    closed_by uuid,
    closed_at timestamptz,
    check ((kind = 'meeting') = (path_id is null)),
    check (num_nonnulls(outcome, closed_by, closed_at) in (0, 3)),
    unique (path_id, kind)
);
create unique index one_alert_each_meeting on alert (session_id) where kind = 'meeting';
create index on alert (unit_id, raised_at) where closed_at is null;
create index on alert (person_id);

create table alert_seen (
    alert_id uuid not null references alert,
    staff_id uuid not null references staff,
    at timestamptz not null,
    primary key (alert_id, staff_id)
);

-- Where the rule came before a wish: why, and when the person was told.
create table wish_set_aside (
    alert_id uuid primary key references alert,
    unit_id uuid not null references unit,
    person_id uuid not null references person,
    reason bytea not null,
    by uuid not null,
    at timestamptz not null,
    told_by uuid,
    told_at timestamptz,
    check ((told_by is null) = (told_at is null))
);
create index on wish_set_aside (unit_id) where told_at is null;

-- The hard-days card: the person's own words, from one day on; an older one stays readable.
create table hard_days_card (
    id uuid primary key,
    person_id uuid not null references person,
    number int not null check (number > 0),
    information_class char(1) not null default 'B' check (information_class = 'B'),
    session_id uuid not null,
    from_day date not null,
    signs bytea,
    helps bytea,
    place bytea,
    wishes bytea,
    written_by uuid not null,
    written_at timestamptz not null,
    unique (person_id, number)
);

create table hard_days_contact (
    card_id uuid not null references hard_days_card,
    position int not null check (position between 1 and 3),
    name bytea,
    phone bytea,
    may_talk boolean not null,
    check (num_nonnulls(name, phone) > 0),
    primary key (card_id, position)
);

create function hard_days_cards_stay() returns trigger language plpgsql as $$
begin
    raise exception 'a hard-days card is never changed, only written anew';
end
$$;
create trigger hard_days_cards_stay before update or delete on hard_days_card
    for each statement execute function hard_days_cards_stay();
create trigger hard_days_contacts_stay before update or delete on hard_days_contact
    for each statement execute function hard_days_cards_stay();

-- On a hard day a plan is two lines, with no goal above them (rulings, I4).
alter table plan alter goal drop not null;
