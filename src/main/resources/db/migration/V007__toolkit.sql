-- Owned by toolkit.
-- An edition is a readable file, kept line by line: a path and what stands there. A meeting keeps its edition (I7).
create table edition (
    key text primary key check (key ~ '^[a-z0-9-]{1,64}$'),
    number int generated always as identity unique,
    fingerprint bytea not null check (octet_length(fingerprint) = 32),
    published_at timestamptz not null default now()
);

create table edition_line (
    edition text not null references edition,
    number int not null check (number > 0),
    path text not null check (length(path) <= 200),
    content text not null,
    primary key (edition, number),
    unique (edition, path)
);
