-- What editors decided about two articles: that they tell the same event, or that they do not. The articles are named by
-- their sources, which stay the same when an import is taken back and made anew.
create table ruling (
    id               bigint      generated always as identity primary key,
    one_collection   bigint      not null references collection,
    one_source       text        not null,
    other_collection bigint      not null references collection,
    other_source     text        not null,
    same             boolean     not null,
    note             text        check (note <> ''),
    ruled_by         text        not null check (ruled_by <> ''),
    ruled_at         timestamptz not null,
    merge_id         bigint      references merge,
    withdrawn_by     text,
    withdrawn_at     timestamptz,
    check ((one_collection, one_source) < (other_collection, other_source)),
    check (merge_id is null or same),
    check ((withdrawn_by is null) = (withdrawn_at is null))
);

create unique index ruling_standing on ruling (one_collection, one_source, other_collection, other_source)
    where withdrawn_at is null;
create index ruling_other on ruling (other_collection, other_source) where withdrawn_at is null;
create index ruling_merge on ruling (merge_id) where merge_id is not null;

comment on column ruling.merge_id is 'the merge of their stories that this ruling brought about';
