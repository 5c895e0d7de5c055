-- Owned by sessions. Two devices, two officers, a line that was lost: what was written stays, whoever came last.

-- On which screen (one window of one browser) an answer was last written, and since which revision on no other: a save
-- that has not seen what another screen wrote meanwhile is not put over it.
alter table answer add column screen uuid, add column screen_since int not null default 1 check (screen_since > 0);

-- A save that is sent again gets its own result back.
alter table answer_revision add column key uuid, add column screen uuid;

-- What somebody wrote without having seen what stands there now. Item "note" is the note of the meeting.
create table proposal (
    id uuid primary key,
    session_id uuid not null references session,
    person_id uuid not null references person,
    item text not null check (item ~ '^[a-z0-9/-]{1,120}$'),
    base int not null check (base >= -1),
    met int not null check (met >= 0),
    choice text check (length(choice) between 1 and 64),
    words bytea,
    seen_by text not null check (seen_by in ('both', 'officer')),
    key uuid not null,
    screen uuid,
    proposed_by uuid not null,
    proposed_at timestamptz not null,
    unique (proposed_by, key),
    check (choice is null or words is null)
);
create index on proposal (session_id);

-- What became of it: one of the two kept, both kept, no other than what stood there, or a newer wording of the same screen.
create table proposal_settlement (
    proposal_id uuid primary key references proposal,
    kept text not null check (kept in ('standing', 'proposal', 'both', 'same', 'newer')),
    settled_by uuid not null,
    settled_at timestamptz not null
);

create trigger proposals_stay before update or delete on proposal
    for each statement execute function revisions_stay();
create trigger proposal_settlements_stay before update or delete on proposal_settlement
    for each statement execute function revisions_stay();

-- Seals what a device keeps while the line is away; forgotten at the close.
create table journal_key (
    session_id uuid not null references session,
    staff_id uuid not null references staff,
    sealed bytea not null,
    made_at timestamptz not null,
    primary key (session_id, staff_id)
);

-- The device on which a meeting goes on.
create table session_device (
    session_id uuid primary key references session,
    device uuid not null,
    since timestamptz not null
);

-- Six digits that carry a meeting to another device of the same officer: five minutes, five tries.
create table take_over_code (
    session_id uuid not null references session,
    staff_id uuid not null references staff,
    fingerprint bytea not null,
    tries int not null default 0 check (tries between 0 and 5),
    made_at timestamptz not null,
    used_at timestamptz,
    primary key (session_id, staff_id)
);
