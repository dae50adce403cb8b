-- Which records of the register its outlet and authors are. A merge of records changes nothing here.
alter table article
    add column outlet_id  bigint   references register_entry,
    add column author_ids bigint[] not null default '{}';

-- Articles that came in before: each outlet and author that their words name becomes a record.
create temporary table named on commit drop as
select article.id as article_id, words.kind, words.name, words.place,
    case words.kind
        when 'PERSON' then lower(normalize(trim(regexp_replace(words.name, '\s+', ' ', 'g')), nfkc))
        else regexp_replace(trim(regexp_replace(lower(normalize(words.name, nfkc)), '[^[:alnum:]]+', ' ', 'g')), '^the (?=\S+ )', '')
    end as key
from article join revision on revision.id = head_id, lateral (
    select 'OUTLET' as kind, outlet as name, 1::bigint as place where outlet is not null
    union all
    select 'PERSON', byline, place from jsonb_array_elements_text(bylines) with ordinality listed (byline, place)) words;

insert into register_entry (kind, name, key, likeness, checked)
select distinct on (kind, key) kind, name, key, case kind when 'OUTLET' then replace(key, ' ', '') end, false
from named
where key <> '' and not exists (select from register_variant join register_entry on id = entry_id
    where register_entry.kind = named.kind and register_variant.key = named.key)
order by kind, key, article_id
on conflict do nothing;

update article set outlet_id = coalesce(
    (select id from named join register_entry using (kind, key) where article_id = article.id and kind = 'OUTLET'),
    (select min(entry_id) from named join register_variant using (key) join register_entry entry on entry.id = entry_id
        where article_id = article.id and named.kind = 'OUTLET' and entry.kind = 'OUTLET'));
update article set author_ids = coalesce(
    (select array_agg(id order by place) from named join register_entry using (kind, key)
        where article_id = article.id and kind = 'PERSON'), '{}');

create index article_outlet on article (outlet_id, id);
create index article_authors on article using gin (author_ids);
