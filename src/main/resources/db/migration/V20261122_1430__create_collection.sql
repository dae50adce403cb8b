create table collection (
    id          bigint      generated always as identity primary key,
    name        text        not null check (name = btrim(name) and char_length(name) between 1 and 80 and name !~ '[[:cntrl:]]'),
    description text        check (char_length(description) between 1 and 500),
    made_by     text        not null check (made_by <> ''),
    made_at     timestamptz not null
);

create unique index collection_name on collection (lower(name));

-- The first is where everything goes for which nobody names another.
insert into collection (name, made_by, made_at) values ('reports', 'stemma', now());
