-- By triggers, as imports write in loads and undone ones put rows back without a word to anybody.
create function note_articles() returns trigger language plpgsql as $$
begin
    insert into check_due (text_kind, text_id) select 'ARTICLE', id from these;
    return null;
end
$$;

create function note_changed_article() returns trigger language plpgsql as $$
begin
    insert into check_due (text_kind, text_id) select 'ARTICLE', new.id
        union all select 'STORY', story_id from placement where article_id = new.id;
    return null;
end
$$;

create function note_placements() returns trigger language plpgsql as $$
begin
    insert into check_due (text_kind, text_id) select distinct 'STORY', story_id from these;
    return null;
end
$$;

create function note_moved_article() returns trigger language plpgsql as $$
begin
    insert into check_due (text_kind, text_id) values ('STORY', old.story_id), ('STORY', new.story_id);
    return null;
end
$$;

create function note_story() returns trigger language plpgsql as $$
begin
    insert into check_due (text_kind, text_id) values ('STORY', coalesce(new.id, old.id));
    return null;
end
$$;

create trigger check_new_articles after insert on article referencing new table as these
    for each statement execute function note_articles();
create trigger check_lost_articles after delete on article referencing old table as these
    for each statement execute function note_articles();
create trigger check_changed_article after update on article
    for each row when (new.head_id is distinct from old.head_id) execute function note_changed_article();
create trigger check_new_placements after insert on placement referencing new table as these
    for each statement execute function note_placements();
create trigger check_lost_placements after delete on placement referencing old table as these
    for each statement execute function note_placements();
create trigger check_moved_article after update on placement
    for each row when (new.story_id <> old.story_id) execute function note_moved_article();
create trigger check_new_story after insert on story
    for each row when (new.text_id is not null) execute function note_story();
create trigger check_lost_story after delete on story
    for each row execute function note_story();
create trigger check_changed_story after update on story
    for each row when (new.text_id is distinct from old.text_id or new.merged_into is distinct from old.merged_into)
    execute function note_story();

insert into check_due (text_kind, text_id)
select 'ARTICLE', id from article union all select 'STORY', id from story where merged_into is null;
