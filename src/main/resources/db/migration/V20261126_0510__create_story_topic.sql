-- An editor's word on a topic of a story: that it has it, or that it has not though a report says so. The last word counts
-- until it is taken back; none is ever thrown away. A story that became part of another brings its own with it.
create table story_topic (
    id       bigint      generated always as identity primary key,
    story_id bigint      not null references story on delete cascade,
    topic_id bigint      not null references register_entry,
    given    boolean     not null,
    made_by  text        not null check (made_by <> ''),
    made_at  timestamptz not null,
    ended_by text,
    ended_at timestamptz,
    check ((ended_by is null) = (ended_at is null))
);

create unique index story_topic_standing on story_topic (story_id, topic_id) where ended_at is null;
create index story_topic_of_topic on story_topic (topic_id) where ended_at is null;

create function signal_story_topic() returns trigger language plpgsql as $$
begin
    perform send_signal(array(
        with recursive up as (
            select story_id as id from changed
            union select merged_into from up join story using (id) where merged_into is not null)
        select 'story ' || id from up union select 'lists'));
    return null;
end
$$;

create trigger signal_new after insert on story_topic referencing new table as changed
    for each statement execute function signal_story_topic();
create trigger signal_changed after update on story_topic referencing new table as changed
    for each statement execute function signal_story_topic();
