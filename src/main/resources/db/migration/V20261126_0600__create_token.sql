-- A key with which a program acts for an account. Of the key itself only its SHA-256 is here.
create table token (
    id           bigint      generated always as identity primary key,
    name         text        not null check (length(name) between 1 and 80),
    account      text        not null references account (username),
    scopes       text[]      not null check (cardinality(scopes) > 0 and scopes <@ array['STORY_WRITE', 'IMPORT']),
    hash         bytea       not null unique check (octet_length(hash) = 32),
    beginning    text        not null,
    made_by      text        not null,
    made_at      timestamptz not null,
    ends_at      timestamptz,
    last_used_at timestamptz,
    revoked_by   text,
    revoked_at   timestamptz,
    check ((revoked_by is null) = (revoked_at is null))
);
