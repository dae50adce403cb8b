-- How much an article needs a person, by what is wrong with it: words that are missing mislead readers, a byline that is
-- missing does not. What waits for a decision about its source has a place of its own in the queue and counts for nothing here.
create function article_urgency(warnings jsonb) returns int language plpgsql immutable parallel safe strict as $$
declare
    urgency int := 0;
    warning jsonb;
begin
    for warning in select jsonb_array_elements(warnings) loop
        urgency := urgency + case warning ->> 'code'
            when 'HOLES' then 3 + least((warning ->> 'places')::int, 6)
            when 'TITLE_MISSING' then 4
            when 'TITLE_AMBIGUOUS' then 3
            when 'DUPLICATE_TITLE' then 3
            when 'BAD_DATE' then 3
            when 'FUTURE_DATE' then 3
            when 'CHARSET_GUESSED' then 2
            when 'AI_LABEL' then 2
            when 'SOURCE_CHANGED' then 0
            else 1 end;
    end loop;
    return urgency;
end
$$;

create index article_urgent on article (article_urgency(warnings) desc, id desc)
    where incoming_id is null and warning_count > 0;
create index article_created on article (created_at, id);
create index article_collection on article (collection_id, id);
