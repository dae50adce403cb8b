-- What reports say they are about, in their own tags, are records too: with other spellings, merges and their undo.
alter table register_entry
    drop constraint register_entry_kind_check,
    add constraint register_entry_kind_check check (kind in ('PERSON', 'BODY', 'PLACE', 'OUTLET', 'NEWSMAKER', 'TOPIC'));

alter table article add column topic_ids bigint[] not null default '{}';

comment on column article.topic_ids is 'the records of its report''s tags';

create temporary table tagged on commit drop as
select article.id as article_id, tag, place,
    trim(regexp_replace(lower(normalize(tag, nfkc)), '[^[:alnum:]]+', ' ', 'g')) as key
from article, jsonb_array_elements_text(tags) with ordinality listed (tag, place)
where length(tag) <= 60 and tag ~ '[[:alpha:]]' and tag !~ '://' and place <= 20;

insert into register_entry (kind, name, key, likeness, checked)
select distinct on (key) 'TOPIC', tag, key, replace(key, ' ', ''), false
from tagged where key <> '' order by key, article_id;

update article set topic_ids = named.ids from (
    select article_id, array_agg(distinct id) as ids from tagged join register_entry using (key) where kind = 'TOPIC'
    group by article_id) named where article_id = article.id;

create index article_topics on article using gin (topic_ids);
