-- Owned by identity.
create table unit (
    id uuid primary key,
    name text not null check (length(name) between 1 and 128),
    zone text not null,
    demo boolean not null default false
);

create table staff (
    id uuid primary key,
    unit_id uuid not null references unit,
    name text not null check (length(name) between 1 and 128),
    -- '' until an administrator invites them: an export may name an officer before they have a sign-in.
    email text not null default '' check (email = lower(email) and length(email) <= 254),
    badge text not null default '',
    language text not null default 'en' check (language in ('en', 'es')),
    active boolean not null default true
);
create unique index on staff (email) where email <> '';
create unique index on staff (unit_id, badge) where badge <> '';

create table staff_role (
    staff_id uuid not null references staff,
    role text not null check (role in ('OFFICER', 'SUPERVISOR', 'ADMINISTRATOR')),
    primary key (staff_id, role)
);

-- A password alone signs nobody in: the second factor's secret stands beside it (R21). Sealed with the unit key.
create table staff_secret (
    staff_id uuid primary key references staff,
    password_hash text,
    totp_secret bytea,
    totp_last_step bigint not null default 0,
    changed_at timestamptz not null default now()
);

create table sign_in_failure (
    account text not null,
    at timestamptz not null default now()
);
create index on sign_in_failure (account, at);

-- One-time codes: the first administrator, and each member of staff who sets up their sign-in.
create table enrolment_code (
    code_hash bytea primary key,
    staff_id uuid references staff,
    made_at timestamptz not null default now(),
    expires_at timestamptz not null,
    used_at timestamptz
);

-- Passkeys, in the shape that Spring Security's repositories expect (their names are the library's).
create table user_entities (
    id varchar(1000) not null primary key,
    name varchar(100) not null,
    display_name varchar(200)
);
create table user_credentials (
    credential_id varchar(1000) not null primary key,
    user_entity_user_id varchar(1000) not null,
    public_key bytea not null,
    signature_count bigint,
    uv_initialized boolean,
    backup_eligible boolean not null,
    authenticator_transports varchar(1000),
    public_key_credential_type varchar(100),
    backup_state boolean not null,
    attestation_object bytea,
    attestation_client_data_json bytea,
    created timestamp,
    last_used timestamp,
    label varchar(1000) not null
);
