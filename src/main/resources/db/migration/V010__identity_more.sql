-- Owned by identity.
alter table staff_secret
    alter password_hash set not null,
    alter totp_secret set not null;

-- Ninety days without a sign-in shut the door until an administrator opens it again (R52).
alter table staff add last_in_at timestamptz;

-- Which account's password is refused, and until when (R23).
-- The account is the hash of the e-mail as typed, so that unknown addresses behave like known ones and stay unread.
create table sign_in_lock (
    account text primary key,
    ends_at timestamptz not null
);

create index on enrolment_code (staff_id);
create unique index on user_entities (name);
alter table user_credentials
    add foreign key (user_entity_user_id) references user_entities (id) on delete cascade;
