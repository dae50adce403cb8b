-- What was changed of that which readers see, for every program on this database. Each row is written by a trigger, in the
-- transaction of the change itself, so that none can be forgotten; a program that missed a notification finds it here.
create table signal (
    id      bigint      generated always as identity primary key,
    xact    xid8        not null default pg_current_xact_id(),
    subject text        not null check (subject <> ''),
    made_at timestamptz not null default now()
);

create unique index signal_of_transaction on signal (xact, subject);

comment on table signal is 'rows of the last hour; older ones are thrown away';

-- One row for each subject; a statement that touches many of them says that everything may have changed.
create function send_signal(subjects text[]) returns void language plpgsql as $$
begin
    if cardinality(subjects) > 100 then
        subjects := array['all'];
    end if;
    if cardinality(subjects) > 0 then
        insert into signal (subject) select distinct unnest(subjects) on conflict do nothing;
        notify stemma_signal;
    end if;
end
$$;

-- A page of an article tells of its story, and the other way round: both hear of either.
create function signal_article() returns trigger language plpgsql as $$
begin
    perform send_signal(array(
        select 'article ' || id from changed
        union select 'story ' || story_id from changed join placement on article_id = changed.id
        union select 'lists'));
    return null;
end
$$;

create function signal_story() returns trigger language plpgsql as $$
begin
    perform send_signal(array(select 'story ' || id from changed union select 'lists'));
    return null;
end
$$;

create function signal_placement() returns trigger language plpgsql as $$
begin
    perform send_signal(array(
        select 'article ' || article_id from changed union select 'story ' || story_id from changed union select 'lists'));
    return null;
end
$$;

create function signal_placement_moved() returns trigger language plpgsql as $$
begin
    perform send_signal(array(
        select 'article ' || article_id from changed union select 'story ' || story_id from changed
        union select 'story ' || story_id from gone union select 'lists'));
    return null;
end
$$;

create function signal_public_change() returns trigger language plpgsql as $$
begin
    perform send_signal(array(
        select lower(text_kind) || ' ' || text_id from changed
        union select 'story ' || story_id from changed join placement on text_kind = 'ARTICLE' and article_id = text_id
        union select 'lists'));
    return null;
end
$$;

create function signal_sentence_source() returns trigger language plpgsql as $$
begin
    perform send_signal(array(
        select 'story ' || story.id from changed join story on revision_id in (text_id, live_id)));
    return null;
end
$$;

create function signal_names() returns trigger language plpgsql as $$
begin
    perform send_signal(array['names']);
    return null;
end
$$;

create trigger signal_new after insert on article referencing new table as changed
    for each statement execute function signal_article();
create trigger signal_changed after update on article referencing new table as changed
    for each statement execute function signal_article();
create trigger signal_gone after delete on article referencing old table as changed
    for each statement execute function signal_article();

create trigger signal_new after insert on story referencing new table as changed
    for each statement execute function signal_story();
create trigger signal_changed after update on story referencing new table as changed
    for each statement execute function signal_story();
create trigger signal_gone after delete on story referencing old table as changed
    for each statement execute function signal_story();

create trigger signal_new after insert on placement referencing new table as changed
    for each statement execute function signal_placement();
create trigger signal_changed after update on placement referencing old table as gone new table as changed
    for each statement execute function signal_placement_moved();
create trigger signal_gone after delete on placement referencing old table as changed
    for each statement execute function signal_placement();

create trigger signal_new after insert on public_change referencing new table as changed
    for each statement execute function signal_public_change();

create trigger signal_new after insert on sentence_source referencing new table as changed
    for each statement execute function signal_sentence_source();
create trigger signal_changed after update on sentence_source referencing new table as changed
    for each statement execute function signal_sentence_source();

-- A name that is new stands on no page yet.
create trigger signal_changed after update on register_entry
    for each statement execute function signal_names();
