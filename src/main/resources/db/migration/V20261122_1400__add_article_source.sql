-- What the source said, as far as the article has taken it up or an editor has decided: the base for bringing the
-- source's next change and the editors' fixes together.
alter table article add source_id bigint references revision;

update article set source_id = (
    with recursive history as (
        select id, previous_id, kind, number from revision where id = article.head_id
        union all
        select earlier.id, earlier.previous_id, earlier.kind, earlier.number
        from revision earlier join history on earlier.id = history.previous_id)
    select id from history where kind = 'IMPORT' order by number desc limit 1);

alter table article alter source_id set not null;
create index article_source on article (source_id);

comment on column article.incoming_id is 'what a changed report says, while an editor has yet to decide where both changed the same words';
