create table revision (
    id          bigint      generated always as identity primary key,
    previous_id bigint      references revision,
    number      int         not null check (number >= 1),
    kind        text        not null check (kind in ('IMPORT', 'EDIT', 'CORRECTION', 'RESTORE', 'MERGE')),
    author      text        not null check (author <> ''),
    made_at     timestamptz not null,
    note        text,
    headline    text        check (headline <> ''),
    dek         text        check (dek <> ''),
    bylines     jsonb       not null check (jsonb_typeof(bylines) = 'array'),
    outlet      text        check (outlet <> ''),
    dateline    text        check (dateline <> ''),
    published   date,
    body        jsonb       not null check (jsonb_array_length(body) > 0),
    search      tsvector    generated always as (
        setweight(to_tsvector('english', coalesce(headline, '')), 'A')
        || setweight(to_tsvector('english', coalesce(dek, '')), 'B')
        || setweight(to_tsvector('simple', bylines::text || ' ' || coalesce(outlet, '')), 'B')
        || setweight(to_tsvector('english', jsonb_path_query_array(body, '$[*].text')), 'C')) stored,
    check ((previous_id is null) = (number = 1))
);

create index revision_search on revision using gin (search);
create index revision_previous on revision (previous_id);

create trigger revision_is_immutable before update or delete on revision
    for each row execute function refuse_change();
