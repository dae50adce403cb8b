-- Most of the time of a large import went into to_tsvector. The program may now give the lexemes along with the words;
-- where it does not, they are worked out as before. Both are the same: a test compares them.
alter table revision alter column search drop expression;

create function revision_search(headline text, dek text, bylines jsonb, outlet text, body jsonb) returns tsvector
language sql immutable parallel safe as $$
    select setweight(to_tsvector('english', coalesce(headline, '')), 'A')
        || setweight(to_tsvector('english', coalesce(dek, '')), 'B')
        || setweight(to_tsvector('simple', bylines::text || ' ' || coalesce(outlet, '')), 'B')
        || setweight(to_tsvector('english', jsonb_path_query_array(body, '$[*].text')), 'C')
$$;

create function fill_revision_search() returns trigger language plpgsql as $$
begin
    new.search := revision_search(new.headline, new.dek, new.bylines, new.outlet, new.body);
    return new;
end
$$;

create trigger revision_has_lexemes before insert on revision
    for each row when (new.search is null) execute function fill_revision_search();

alter table revision alter column search set not null;
