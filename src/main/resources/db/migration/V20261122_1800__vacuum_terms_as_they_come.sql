-- A look-up reads the newest terms, and reads them from the index alone once a vacuum has seen their pages. By the usual part of
-- a fifth of the table it would come too late in a large archive: after months. This is every 5,000 articles.
alter table matching_term set (autovacuum_vacuum_insert_scale_factor = 0, autovacuum_vacuum_insert_threshold = 200000);
