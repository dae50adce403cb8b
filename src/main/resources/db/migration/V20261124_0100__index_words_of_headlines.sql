-- Of a word that very many texts have, those are found at once that have it in their headlines.
create index revision_headline on revision using gin (to_tsvector('english', coalesce(headline, '')));
