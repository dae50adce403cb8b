-- Addresses that stories had before they were public. They lead somewhere at the desk alone: readers never knew of them, and
-- the headline of an article that is not public may be in them.
create table story_address (
    slug     text   primary key,
    story_id bigint not null references story on delete cascade
);

create index story_address_story on story_address (story_id);
