alter table article
    add column language text check (language ~ '^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$'),
    add column url      text check (url ~* '^https?://');

comment on column article.language is 'of the report, as its data say or its letters tell, as a BCP 47 tag';
comment on column article.url is 'where the report says that it was published';
