-- Which texts have much of the words of earlier ones, or are much of what an earlier one says.
create table matching_copy (
    article_id   bigint           not null references matching_text (id) on delete cascade,
    source_id    bigint           not null references matching_text (id) on delete cascade,
    share        double precision not null check (share between 0 and 1),
    source_share double precision not null check (source_share between 0 and 1),
    primary key (article_id, source_id),
    check (source_id < article_id),
    check (greatest(share, source_share) >= 0.5)
);

create index matching_copy_source on matching_copy (source_id);

comment on column matching_copy.share is 'how much of the article''s words stand in runs that the source has too';
comment on column matching_copy.source_share is 'how much of the source''s words stand in runs that the article has too';
