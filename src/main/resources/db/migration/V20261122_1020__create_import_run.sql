create table import_run (
    id          bigint      generated always as identity primary key,
    origin      text        not null check (origin in ('SEED', 'UPLOAD')),
    started_by  text        not null,
    started_at  timestamptz not null,
    finished_at timestamptz
);

create index import_run_unfinished on import_run (id) where finished_at is null;

create table import_item (
    run_id     bigint      not null references import_run,
    position   int         not null check (position >= 1),
    name       text        not null,
    content    bytea,
    outcome    text        check (outcome in ('NEW', 'UNCHANGED', 'CHANGED', 'REFUSED')),
    message    text,
    article_id bigint      references article,
    worked_at  timestamptz,
    primary key (run_id, position),
    check ((outcome is null) = (worked_at is null)),
    check (outcome is not null or content is not null)
);

create index import_item_article on import_item (article_id) where article_id is not null;

comment on column import_item.content is 'the bytes until they are worked through, and for ever where they were refused';

create table ledger_line (
    report_id  bigint not null references report,
    line       int    not null check (line >= 1),
    line_class text   not null,
    rule       text   not null,
    primary key (report_id, line)
);
