-- Owned by people. Search keys follow a person; they are made once for a whole statement, not once for a row: an export of
-- a hundred thousand people arrives in a few hundred statements (W13). Which unit and which record a key leads to comes
-- from the person's own row, which has its own constraints; one reference, to the source, is what a key needs, and one
-- index beside the ordered one, by whom a key leads to.
drop trigger find_keys_follow on person;
drop function find_keys_follow();
alter table find_key drop constraint find_key_person_id_fkey, drop constraint find_key_unit_id_fkey,
    drop constraint find_key_pkey, add primary key (person_id, source_id, key);
drop index find_key_person_id_idx;
drop function find_keys_of(text, text, text, text, boolean);

-- The words of the names begun with each of them, the parts of the number likewise, and the number without what parts it.
create function find_keys_of(names text[], parts text[], alone boolean) returns setof text language sql immutable as $$
    select array_to_string(names[i:] || names[:i - 1], ' ') from generate_subscripts(names, 1) as i where alone
    union
    select array_to_string(parts[i:] || parts[:i - 1], ' ') from generate_subscripts(parts, 1) as i
    union
    select array_to_string(parts, '') where cardinality(parts) > 0
$$;

create function find_keys_arrive() returns trigger language plpgsql as $$
begin
    insert into find_key (source_id, person_id, unit_id, key)
    select id, leads_to, unit_id, key
      from (select id, coalesce(same_as, id) as leads_to, unit_id, same_as is null as alone,
                   string_to_array(nullif(find_text(concat_ws(' ', last_name, first_name, preferred_name, own_name)), ''), ' ')
                       as names,
                   string_to_array(nullif(find_text(number), ''), ' ') as parts
              from arrived offset 0) as person,
           find_keys_of(names, parts, alone) as key;
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
    delete from find_key using earlier
     where earlier.id = any(changed) and source_id = earlier.id and person_id = coalesce(earlier.same_as, earlier.id);
    insert into find_key (source_id, person_id, unit_id, key)
    select id, leads_to, unit_id, key
      from (select id, coalesce(same_as, id) as leads_to, unit_id, same_as is null as alone,
                   string_to_array(nullif(find_text(concat_ws(' ', last_name, first_name, preferred_name, own_name)), ''), ' ')
                       as names,
                   string_to_array(nullif(find_text(number), ''), ' ') as parts
              from later where id = any(changed) offset 0) as person,
           find_keys_of(names, parts, alone) as key;
    return null;
end
$$;
create trigger find_keys_follow after update on person
    referencing old table as earlier new table as later for each statement execute function find_keys_follow();
