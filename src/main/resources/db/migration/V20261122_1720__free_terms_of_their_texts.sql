-- The program stores and removes a text's terms together with the text; a look at the text for each term cost more than
-- the term.
alter table matching_term drop constraint matching_term_id_fkey;
