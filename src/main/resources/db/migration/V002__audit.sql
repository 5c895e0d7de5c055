-- Owned by audit.
-- One chain of entries per actor, so that officers never wait for each other. Each entry holds the hash of the one
-- before; the lane remembers its last one, so a cut tail shows as well.
create table audit_lane (
    actor uuid primary key,
    last_number bigint not null,
    last_hash bytea not null check (octet_length(last_hash) = 32)
);

create table audit_entry (
    actor uuid not null,
    number bigint not null check (number > 0),
    at timestamptz not null,
    action text not null check (action ~ '^[a-z-]+\.[a-z-]+$'),
    subject uuid,
    thing text check (thing ~ '^[a-z0-9/_.-]{1,200}$'),
    hash bytea not null check (octet_length(hash) = 32),
    primary key (actor, number)
);
create index on audit_entry (subject, at);

create function audit_append(who uuid, what text, about uuid, which text) returns bigint
language plpgsql as $$
declare
    head audit_lane;
    moment timestamptz := clock_timestamp();
    entry bytea;
begin
    select * into head from audit_lane where actor = who for update;
    if not found then
        insert into audit_lane values (who, 0, sha256(convert_to(who::text, 'UTF8'))) on conflict do nothing;
        select * into head from audit_lane where actor = who for update;
    end if;
    entry := sha256(head.last_hash || convert_to(concat_ws('|', who, head.last_number + 1,
        (extract(epoch from moment) * 1000000)::bigint, what, coalesce(about::text, ''), coalesce(which, '')), 'UTF8'));
    insert into audit_entry values (who, head.last_number + 1, moment, what, about, which, entry);
    update audit_lane set last_number = head.last_number + 1, last_hash = entry where actor = who;
    return head.last_number + 1;
end
$$;

create function audit_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'the audit trail is append-only';
end
$$;
create trigger audit_entry_is_append_only before update or delete or truncate on audit_entry
    for each statement execute function audit_is_append_only();
