-- Owned by signs. A supervisor's day begins with the talks that are open anywhere in the unit.
create index open_talks on sign (unit_id) where kind = 'consult' and state <> 'closed';

-- Owned by responses. Whoever asked a supervisor has read the answer: until then it waits on their Today.
create table consult_read (
    consult_id uuid primary key references consult_answer,
    at timestamptz not null
);
