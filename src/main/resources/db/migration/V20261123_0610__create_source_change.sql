-- A sentence of a story whose source sentence has changed in its article, or is gone from it, and what an editor decided.
create table source_change (
    id                  bigint      generated always as identity primary key,
    story_id            bigint      not null references story on delete cascade,
    article_id          bigint      not null,
    article_revision_id bigint      not null,
    words               text        not null check (words <> ''),
    source_words        text        not null check (source_words <> ''),
    new_words           text,
    found_at            timestamptz not null,
    decision            text        check (decision in ('ACCEPTED', 'KEPT')),
    decided_by          text,
    decided_at          timestamptz,
    check (num_nulls(decision, decided_by, decided_at) in (0, 3))
);

create unique index source_change_once
    on source_change (story_id, article_id, md5(words), md5(source_words), md5(coalesce(new_words, '')));
create index source_change_open on source_change (story_id) where decision is null;
