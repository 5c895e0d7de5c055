-- Owned by people.
-- Names, numbers, dates and codes are in clear (search and sorting need them); contact details, birth date and the
-- wording of conditions are sealed (R45, rulings).
create table person (
    id uuid primary key,
    unit_id uuid not null references unit,
    number text not null check (length(number) between 1 and 64),
    last_name text not null check (length(last_name) between 1 and 128),
    first_name text not null check (length(first_name) between 1 and 128),
    preferred_name text not null default '' check (length(preferred_name) <= 128),
    language text not null default 'en' check (language ~ '^[a-z]{2,3}$'),
    interpreter boolean not null default false,
    text_ok boolean not null default false,
    born bytea,
    phone bytea,
    email bytea,
    address bytea,
    unique (unit_id, number)
);

create table caseload (
    person_id uuid not null references person,
    officer_id uuid not null references staff,
    since date not null,
    until date check (until >= since),
    primary key (person_id, since)
);
create unique index one_officer_at_a_time on caseload (person_id) where until is null;
create index on caseload (officer_id) where until is null;

create table supervision_order (
    id uuid primary key,
    person_id uuid not null references person,
    number text not null check (length(number) between 1 and 64),
    judge text not null default '',
    starts date not null,
    ends date check (ends >= starts),
    contact_standard text not null default 'monthly'
        check (contact_standard in ('weekly', 'twice monthly', 'monthly', 'every two months', 'quarterly')),
    unique (person_id, number)
);

-- Who fixed it decides how fixed it is: the court L0, the agency L1 (domain.md, 1.6). No charges, no history (R43).
create table condition (
    id uuid primary key,
    person_id uuid not null references person,
    order_id uuid not null references supervision_order,
    code text not null check (length(code) between 1 and 32),
    position int not null check (position > 0),
    wording bytea not null,
    set_by text not null check (set_by in ('court', 'agency')),
    since date not null,
    unique (order_id, code, position)
);
create index on condition (person_id);

-- A supervisor opens a record only with a reason; the officer sees who looked and why (requirements, 6.3).
create table supervisor_look (
    id uuid primary key,
    person_id uuid not null references person,
    supervisor_id uuid not null references staff,
    reason bytea not null,
    at timestamptz not null
);
create index on supervisor_look (person_id, at desc);
