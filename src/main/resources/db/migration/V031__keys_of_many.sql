-- Owned by people. Search keys follow a person; they are made once for a whole statement, not once for a row: an export of
-- a hundred thousand people arrives in a few hundred statements (W13). Which unit and which record a key leads to comes
-- from the person's own row, which has its own constraints; one reference, to the source, is what a key needs.
drop trigger find_keys_follow on person;
drop function find_keys_follow();
alter table find_key drop constraint find_key_person_id_fkey, drop constraint find_key_unit_id_fkey;

create function find_keys_arrive() returns trigger language plpgsql as $$
begin
    insert into find_key (source_id, person_id, unit_id, key)
    select person.id, coalesce(same_as, person.id), unit_id, key
      from arrived as person,
           find_keys_of(first_name, concat_ws(' ', preferred_name, own_name), last_name, number, same_as is null) as key;
    return null;
end
$$;
create trigger find_keys_arrive after insert on person
    referencing new table as arrived for each statement execute function find_keys_arrive();

-- A trigger that sees a whole statement may not name columns: who really changed is asked here.
create function find_keys_follow() returns trigger language plpgsql as $$
declare
    changed uuid[];
begin
    select array_agg(later.id) into changed from later join earlier using (id)
     where (later.first_name, later.preferred_name, later.own_name, later.last_name, later.number, later.same_as,
            later.unit_id)
           is distinct from
           (earlier.first_name, earlier.preferred_name, earlier.own_name, earlier.last_name, earlier.number, earlier.same_as,
            earlier.unit_id);
    if changed is null then return null; end if;
    delete from find_key where source_id = any(changed);
    insert into find_key (source_id, person_id, unit_id, key)
    select person.id, coalesce(same_as, person.id), unit_id, key
      from later as person,
           find_keys_of(first_name, concat_ws(' ', preferred_name, own_name), last_name, number, same_as is null) as key
     where person.id = any(changed);
    return null;
end
$$;
create trigger find_keys_follow after update on person
    referencing old table as earlier new table as later for each statement execute function find_keys_follow();
