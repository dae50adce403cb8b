-- Stories that were not public when a regrouping took articles into them, and the addresses that they had then: undoing it takes
-- them back to what their own articles make of them.
create table regrouping_story (
    regrouping_id bigint not null references regrouping,
    story_id      bigint not null,
    slug          text   not null,
    primary key (regrouping_id, story_id)
);

create index regrouping_story_story on regrouping_story (story_id);
