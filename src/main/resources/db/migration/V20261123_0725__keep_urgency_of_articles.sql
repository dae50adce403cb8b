-- Worked out once for each change, not for each look at the queue.
drop index article_urgent;
alter table article add column urgency int generated always as (article_urgency(warnings)) stored;
create index article_urgent on article (urgency desc, id desc) where incoming_id is null and warning_count > 0;

comment on column article.urgency is 'how much the article needs a person, by its warnings';
