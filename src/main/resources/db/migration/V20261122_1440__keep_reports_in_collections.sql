-- Reports are never changed, so those that are here get their collection as the column's first value.
alter table report add column collection_id bigint not null default 1 references collection;
alter table report
    alter column collection_id drop default,
    drop constraint report_source_key_sha256_key,
    add unique (collection_id, source_key, sha256);

alter table article add column collection_id bigint not null default 1 references collection;
alter table article
    alter column collection_id drop default,
    drop constraint article_source_key_key,
    add unique (collection_id, source_key);

-- A preview makes nothing, so it keeps the name of a collection that its import would make.
alter table import_run
    add column collection_id bigint default 1 references collection,
    add column new_collection text check (new_collection <> '');
alter table import_run
    alter column collection_id drop default,
    add check ((collection_id is null) = (new_collection is not null)),
    add check (collection_id is not null or state in ('PREVIEWING', 'PREVIEWED', 'CANCELLED'));

create index import_run_collection on import_run (collection_id);
