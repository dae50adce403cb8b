-- Two articles in different stories that may tell the same event, for an editor to decide. They are not bound to their
-- articles: an import that is taken back takes these along and may bring them again.
create table suggestion (
    id         bigint           generated always as identity primary key,
    article_id bigint           not null,
    other_id   bigint           not null,
    score      double precision not null check (score between 0 and 1),
    evidence   jsonb            not null,
    made_by    text             not null check (made_by <> ''),
    made_at    timestamptz      not null,
    unique (article_id, other_id),
    check (article_id <> other_id)
);

create index suggestion_other on suggestion (other_id);
create index suggestion_likest on suggestion (score desc, id desc);
