-- What each file of an import run did to the rows of articles, placements and stories: the row before and after.
-- The program names the file for the length of a transaction: set_config('stemma.deed', 'run:position', true).
create table deed (
    id          bigint generated always as identity primary key,
    run_id      bigint not null,
    position    int    not null,
    table_name  text   not null check (table_name in ('article', 'placement', 'story')),
    before      jsonb,
    after       jsonb,
    check (before is not null or after is not null)
);

create index deed_of_file on deed (run_id, position, id);

create trigger deed_is_append_only before update or delete on deed
    for each row execute function refuse_change();

create function note_deed() returns trigger language plpgsql as $$
declare
    file text := current_setting('stemma.deed', true);
begin
    if file <> '' then
        insert into deed (run_id, position, table_name, before, after)
        values (split_part(file, ':', 1)::bigint, split_part(file, ':', 2)::int, tg_table_name,
            case when tg_op <> 'INSERT' then to_jsonb(old) end, case when tg_op <> 'DELETE' then to_jsonb(new) end);
    end if;
    return null;
end
$$;

create trigger article_deed after insert or update or delete on article for each row execute function note_deed();
create trigger placement_deed after insert or update or delete on placement for each row execute function note_deed();
create trigger story_deed after insert or update or delete on story for each row execute function note_deed();

-- A file of a run stays in its log when the article that it made is taken back.
alter table import_item drop constraint import_item_article_id_fkey;


-- Reports whose import was taken back: kept as received, and used by no article.
create table withdrawal (
    report_id    bigint      primary key references report,
    run_id       bigint      not null,
    withdrawn_at timestamptz not null default now()
);
