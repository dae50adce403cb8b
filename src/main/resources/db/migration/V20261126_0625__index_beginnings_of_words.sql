-- For suggestions as one types: words in headlines as they are written, and words in the names of records.
create index revision_headline_words on revision using gin (to_tsvector('simple', straight(coalesce(headline, ''))));
create index register_entry_words on register_entry using gin ((' ' || key) gin_trgm_ops);
