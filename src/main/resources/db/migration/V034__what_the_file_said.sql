-- Owned by people; what stands on appointments belongs to calendar.
-- What the agency's file said the last time. It is followed only where it says something else now, so that what was decided
-- here is not undone by its silence (0031). Null: nobody remembers, because it came in before this.
alter table person add column file_officer uuid references staff;
alter table appointment
    add column told_officer uuid references staff,
    add column told_minutes int,
    add column told_kind text,
    add column told_place text,
    add constraint told_as_a_whole check (num_nulls(told_officer, told_minutes, told_kind, told_place) in (0, 4));
