-- Owned by people.
-- Days on which supervision stands still, or has ended (rulings: "in custody, in hospital, away"). A row is never changed in
-- what it says but for its last day; a mistake is taken back and stays to be read. Both days are part of it.
create extension if not exists btree_gist;

create table episode_state (
    id uuid primary key,
    person_id uuid not null references person,
    state text not null check (state in ('hospital', 'custody', 'away', 'tolled', 'ended')),
    starts date not null,
    ends date check (ends >= starts),
    words bytea,
    recorded_by uuid not null references staff,
    recorded_at timestamptz not null,
    ended_by uuid references staff,
    ended_at timestamptz,
    taken_back_by uuid references staff,
    taken_back_at timestamptz,
    check ((ended_by is null) = (ended_at is null)),
    check ((taken_back_by is null) = (taken_back_at is null)),
    check (state <> 'ended' or ends is null),
    constraint one_state_at_a_time exclude using gist (
        person_id with =, state with =, daterange(starts, ends, '[]') with &&) where (taken_back_at is null)
);
create index on episode_state (person_id, starts) where taken_back_at is null;
