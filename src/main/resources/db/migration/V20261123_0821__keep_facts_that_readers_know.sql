alter table article add column live_facts jsonb;

comment on column article.live_facts is 'what readers know of the report beside the words, while words are kept inside and another report has come in';
