-- The story that an article belongs to, where that one is part of another now; null where it is the story itself.
-- A merge changes where an article is told, and its undoing finds the way back.
alter table placement
    add column home_id bigint references story,
    add constraint placement_home_is_another check (home_id <> story_id);

create index placement_home on placement (home_id) where home_id is not null;

with recursive chain (story, standing) as (
    select id, id from story where merged_into is null
    union all
    select story.id, standing from story join chain on merged_into = chain.story
)
update placement set home_id = came.home from (
    select distinct on (article_id) article_id, absorbed_id as home
    from merge join merge_move on merge_id = merge.id join placement using (article_id) join chain on chain.story = absorbed_id
    where undone_at is null and standing = story_id and absorbed_id <> story_id
    order by article_id, merge.id
) as came
where placement.article_id = came.article_id;
