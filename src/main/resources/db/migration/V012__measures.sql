-- Owned by measures.
-- Ratings as numbers, in clear (rulings). A person's rating is theirs until they show it (I6, R15).
create table rating (
    session_id uuid not null,
    person_id uuid not null references person,
    officer_id uuid not null references staff,
    information_class char(1) not null default 'D' check (information_class = 'D'),
    instrument text not null check (instrument in ('pulse', 'feedback')),
    side text not null check (side in ('person', 'officer')),
    item text not null,
    value smallint not null,
    shown_to_officer boolean not null default false,
    edition text not null,
    at timestamptz not null,
    primary key (session_id, instrument, side, item),
    check (instrument <> 'pulse' or value between 1 and 5),
    check (instrument <> 'feedback' or (value between 1 and 4 and side = 'person'))
);
create index on rating (person_id, at);
