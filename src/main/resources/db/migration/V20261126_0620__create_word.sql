-- The words of all texts, for those who mistype one. Whether a word may be told is asked when it is about to be: the list has
-- words of texts that nobody may know of, too.
create extension if not exists pg_trgm;

create table word (
    word    text primary key check (word <> ''),
    letters text not null
);

comment on column word.letters is 'the word in the letters a to z alone: in many locales pg_trgm knows no others';

create index word_letters on word using gin (letters gin_trgm_ops);

-- Whose words are not in the list yet. Read a little at a time, by one alone, as writers of the list would wait for each other.
create table word_due (revision_id bigint primary key);

create function note_words() returns trigger language plpgsql as $$
begin
    insert into word_due (revision_id) select id from these;
    return null;
end
$$;

create trigger note_words after insert on revision referencing new table as these
    for each statement execute function note_words();

insert into word_due (revision_id) select id from revision;
