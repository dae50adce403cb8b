create table report (
    id          bigint      generated always as identity primary key,
    source_key  text        not null check (source_key <> ''),
    file_name   text        not null check (file_name <> ''),
    sha256      text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
    content     bytea       not null check (length(content) > 0),
    charset     text        not null,
    received_at timestamptz not null,
    unique (source_key, sha256),
    check (sha256 = encode(sha256(content), 'hex'))
);

create index report_sha256 on report (sha256);

-- A report is kept for ever as it was received.
create trigger report_is_immutable before update or delete on report
    for each row execute function refuse_change();

create table article (
    id            bigint      generated always as identity primary key,
    slug          text        not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    source_key    text        not null unique,
    report_id     bigint      not null references report,
    head_id       bigint      not null references revision,
    incoming_id   bigint      references revision,
    sources       jsonb       not null check (jsonb_typeof(sources) = 'array'),
    tags          jsonb       not null check (jsonb_typeof(tags) = 'array'),
    findings      jsonb       not null check (jsonb_typeof(findings) = 'array'),
    warnings      jsonb       not null check (jsonb_typeof(warnings) = 'array'),
    warning_count int         generated always as (jsonb_array_length(warnings)) stored,
    created_at    timestamptz not null,
    lock_version  int         not null
);

create index article_head on article (head_id);
create index article_report on article (report_id);
create index article_incoming on article (incoming_id) where incoming_id is not null;
create index article_warnings on article (warning_count desc, id desc);

comment on column article.incoming_id is 'what a changed report says, waiting for an editor because the article was edited';
