-- The texts that new articles are compared with, and the rarest terms of each, by which candidates are found.
create table matching_text (
    id bigint primary key,
    headline text check (headline <> ''),
    body text not null,
    published date,
    digest text not null
);

-- The key serves the look-up of the newest articles with a term; the index serves taking an article's terms out.
create table matching_term (
    term text not null check (term <> ''),
    id bigint not null references matching_text (id) on delete cascade,
    primary key (term, id)
);

create index matching_term_id on matching_term (id);
