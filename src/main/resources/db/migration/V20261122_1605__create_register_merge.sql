-- Two records made one: the absorbed one only points at its survivor, so nothing else changes and all can be undone.
create table register_merge (
    id          bigint      generated always as identity primary key,
    survivor_id bigint      not null references register_entry,
    absorbed_id bigint      not null references register_entry,
    made_by     text        not null check (made_by <> ''),
    made_at     timestamptz not null,
    undone_by   text,
    undone_at   timestamptz,
    check (survivor_id <> absorbed_id),
    check ((undone_by is null) = (undone_at is null))
);

create unique index register_merge_standing on register_merge (absorbed_id) where undone_at is null;
create index register_merge_survivor on register_merge (survivor_id) where undone_at is null;
