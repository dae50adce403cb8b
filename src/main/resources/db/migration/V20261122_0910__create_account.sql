create table account (
    username        text        primary key check (username ~ '^[a-z0-9][a-z0-9._-]{1,39}$'),
    password_hash   text        not null,
    password_set_by text        not null,
    role            text        not null check (role in ('EDITOR', 'ADMIN')),
    enabled         boolean     not null,
    created_at      timestamptz not null,
    lock_version    int         not null
);
