-- Where each sentence of a story's own text comes from. A row is of one revision; its words and where they stand there, and the
-- sentence of an article that they were taken from. Articles are not bound: an import that is taken back takes them along.
create table sentence_source (
    revision_id         bigint not null references revision,
    block               int    not null check (block >= 0),
    sentence            int    not null check (sentence >= 0),
    words               text   not null check (words <> ''),
    state               text   not null check (state in ('VERBATIM', 'CHANGED', 'OWN')),
    article_id          bigint,
    article_revision_id bigint,
    source_block        int,
    source_sentence     int,
    source_words        text,
    primary key (revision_id, block, sentence),
    check ((state = 'OWN') = (article_id is null)),
    check (num_nulls(article_id, article_revision_id, source_block, source_sentence, source_words) in (0, 5))
);

create index sentence_source_article on sentence_source (article_id);
