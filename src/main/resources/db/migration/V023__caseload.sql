-- Owned by people; the last table belongs to desk.
-- Somebody stands in for an officer, for all of their people or for one, up to and including a day (F5). It ends by itself
-- with that day in the unit's zone. Nothing here says why the officer is away.
create table cover (
    id uuid primary key,
    unit_id uuid not null references unit,
    officer_id uuid not null references staff,
    person_id uuid references person,
    covering_id uuid not null references staff check (covering_id <> officer_id),
    zone text not null,
    from_day date not null,
    until_day date not null check (until_day between from_day and from_day + 183),
    set_by uuid not null references staff,
    set_at timestamptz not null,
    ended_by uuid references staff,
    ended_at timestamptz,
    check ((ended_by is null) = (ended_at is null)),
    constraint one_cover_at_a_time exclude using gist (
        officer_id with =, coalesce(person_id, officer_id) with =, daterange(from_day, until_day, '[]') with &&)
        where (ended_at is null)
);
create index on cover (covering_id, until_day) where ended_at is null;
create index on cover (officer_id, until_day);
create index on cover (person_id) where person_id is not null;

-- Whoever stands in reads the brief before anything else of a person opens.
create table cover_brief (
    cover_id uuid not null references cover,
    person_id uuid not null references person,
    read_at timestamptz not null,
    primary key (cover_id, person_id)
);

-- What whoever stood in looked at; the officer reads it when they are back.
create table cover_look (
    id uuid primary key,
    cover_id uuid not null references cover,
    person_id uuid not null references person,
    place text not null check (place ~ '^[a-z0-9/.-]{1,80}$'),
    at timestamptz not null
);
create index on cover_look (cover_id, at desc);

-- A person goes to another officer for good: the reason stands beside the days in "caseload".
create table transfer (
    id uuid primary key,
    person_id uuid not null references person,
    from_officer uuid not null references staff,
    to_officer uuid not null references staff check (to_officer <> from_officer),
    day date not null,
    why bytea not null,
    by uuid not null references staff,
    at timestamptz not null,
    brief_read_at timestamptz
);
create index on transfer (person_id, at desc);
create index on transfer (to_officer) where brief_read_at is null;

-- Two records of one person: the other leads to the kept one, is in no list, and stays to be read. Its words are sealed
-- under its own key, so nothing is moved; taking the link away brings everything back (0027).
alter table person add same_as uuid references person check (same_as <> id);
create index on person (same_as) where same_as is not null;
create index on person (unit_id, last_name, first_name, id);

create table same_person (
    id uuid primary key,
    kept_id uuid not null references person,
    other_id uuid not null references person check (other_id <> kept_id),
    why bytea not null,
    by uuid not null references staff,
    at timestamptz not null,
    undone_by uuid references staff,
    undone_at timestamptz,
    check ((undone_by is null) = (undone_at is null))
);
create unique index one_link_each on same_person (other_id) where undone_at is null;
create index on same_person (kept_id);

-- Two records that somebody looked at, and that are two people.
create table not_same_person (
    one_id uuid not null references person,
    other_id uuid not null references person check (one_id < other_id),
    by uuid not null references staff,
    at timestamptz not null,
    primary key (one_id, other_id)
);

-- Names and numbers as they are searched: small letters, no accents, one blank between words.
create function find_text(words text) returns text language sql immutable strict parallel safe as $$
    select btrim(regexp_replace(translate(lower(regexp_replace(normalize(words, nfd), '[\u0300-\u036f]', '', 'g')),
        'øłđðßıæœ', 'olddsiao'), '[[:space:]''’‘`´.,/()·_-]+', ' ', 'g'))
$$;

-- One row for each word of the names, that word first and the others after it, and for the number: any word that is begun
-- is found by walking an ordered index, however many people there are. The other record's number leads to the kept one.
create table find_key (
    source_id uuid not null references person on delete cascade,
    person_id uuid not null references person on delete cascade,
    unit_id uuid not null references unit,
    key text not null,
    primary key (source_id, key)
);
create index find_key_in_order on find_key (unit_id, key text_pattern_ops, person_id);
create index on find_key (person_id);

create function find_keys_of(first_name text, preferred_name text, last_name text, number text, alone boolean)
returns setof text language sql immutable as $$
    with words as (
        select array_remove(string_to_array(find_text(concat_ws(' ', last_name, first_name, preferred_name)), ' '), '') as w
    ), parts as (
        select array_remove(string_to_array(find_text(number), ' '), '') as w
    )
    select array_to_string(w[i:] || w[:i - 1], ' ') from words, generate_subscripts(w, 1) as i where alone
    union
    select array_to_string(w[i:] || w[:i - 1], ' ') from parts, generate_subscripts(w, 1) as i
    union
    select array_to_string(w, '') from parts where cardinality(w) > 0
$$;

create function find_keys_follow() returns trigger language plpgsql as $$
begin
    delete from find_key where source_id = new.id;
    insert into find_key (source_id, person_id, unit_id, key)
    select new.id, coalesce(new.same_as, new.id), new.unit_id, key
      from find_keys_of(new.first_name, concat_ws(' ', new.preferred_name, new.own_name), new.last_name, new.number, new.same_as is null) as key;
    return null;
end
$$;
create trigger find_keys_follow after insert or update of first_name, preferred_name, own_name, last_name, number, same_as, unit_id
    on person for each row execute function find_keys_follow();

insert into find_key (source_id, person_id, unit_id, key)
select person.id, person.id, unit_id, key
  from person, find_keys_of(first_name, concat_ws(' ', preferred_name, own_name), last_name, number, true) as key;

-- Marks of what is sealed, keyed with the unit key: the same phone or birth date gives the same mark, and a dump tells
-- neither. They are made again when what they mark was changed.
alter table person add marks_stand boolean not null default false;
create index on person (unit_id) where not marks_stand;
create table blind_mark (
    person_id uuid not null references person on delete cascade,
    kind text not null check (kind in ('born', 'phone-4', 'phone-7', 'phone-10')),
    mark bytea not null check (octet_length(mark) = 16),
    primary key (person_id, kind, mark)
);
create index on blind_mark (mark);

create function marks_fall() returns trigger language plpgsql as $$
begin
    new.marks_stand := false;
    return new;
end
$$;
create trigger marks_fall before update of phone, born on person for each row
    when (old.phone is distinct from new.phone or old.born is distinct from new.born)
    execute function marks_fall();

-- The phone that the officer wrote down counts as well.
create function marks_fall_with_contact() returns trigger language plpgsql as $$
begin
    update person set marks_stand = false where id = new.person_id and marks_stand;
    return null;
end
$$;
create trigger marks_fall_with_contact after insert on about_version for each row
    when (new.section = 'contact') execute function marks_fall_with_contact();

-- Owned by desk. A list that an officer kept: which people, in which order. Codes only, nobody's name.
create table kept_list (
    id uuid primary key,
    staff_id uuid not null references staff,
    name text not null check (length(name) between 1 and 60),
    shows text[] not null check (cardinality(shows) <= 6),
    sorted text not null check (sorted in ('waits', 'name', 'next', 'seen')),
    unique (staff_id, name)
);
