-- Filters of the queue that editors saved, as the address they lead to.
create table queue_filter (
    id         bigint      generated always as identity primary key,
    owner      text        not null check (owner <> ''),
    name       text        not null check (char_length(name) between 1 and 60 and name = btrim(name)),
    query      text        not null check (char_length(query) <= 2000),
    shared     boolean     not null,
    made_at    timestamptz not null,
    deleted_at timestamptz
);

create index queue_filter_standing on queue_filter (owner) where deleted_at is null;
create index queue_filter_shared on queue_filter (shared) where deleted_at is null and shared;

-- Editors who do without the queue's keys.
create table queue_keys_off (
    editor text primary key check (editor <> '')
);
