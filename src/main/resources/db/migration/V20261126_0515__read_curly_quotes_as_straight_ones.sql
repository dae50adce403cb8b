-- What the parser of texts takes curly quotes for depends on the locale; where it takes them for letters, “Department’s” is a
-- word that nobody looks for. In JSON no character may become a straight double quote, so these become spaces.
create function straight(words text) returns text language sql immutable strict parallel safe return
    translate(words, '’‘ʼ‚“”„«»', E'\'\'\'\'     ');

create or replace function revision_search(headline text, dek text, bylines jsonb, outlet text, body jsonb) returns tsvector
language sql immutable parallel safe as $$
    select setweight(to_tsvector('english', straight(coalesce(headline, ''))), 'A')
        || setweight(to_tsvector('english', straight(coalesce(dek, ''))), 'B')
        || setweight(to_tsvector('simple', straight(bylines::text || ' ' || coalesce(outlet, ''))), 'B')
        || setweight(to_tsvector('english', straight(jsonb_path_query_array(body, '$[*].text')::text)::jsonb), 'C')
$$;

alter table revision disable trigger revision_is_immutable;
update revision set search = revision_search(headline, dek, bylines, outlet, body)
where concat_ws(' ', headline, dek, bylines::text, outlet, body::text) ~ '[’‘ʼ‚“”„«»]';
alter table revision enable trigger revision_is_immutable;

drop index revision_headline;
create index revision_headline on revision using gin (to_tsvector('english', straight(coalesce(headline, ''))));
