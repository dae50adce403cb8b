-- Words that take sides or sell, as admins list them.
create table loaded_word (
    id         bigint      generated always as identity primary key,
    words      text        not null check (words <> '' and length(words) <= 100),
    advice     text        not null default '' check (length(advice) <= 300),
    made_by    text,
    made_at    timestamptz not null default now(),
    deleted_by text,
    deleted_at timestamptz,
    check ((deleted_by is null) = (deleted_at is null))
);

create unique index loaded_word_standing on loaded_word (lower(words)) where deleted_at is null;

comment on column loaded_word.made_by is 'null for those that came with the program';

insert into loaded_word (words, advice) values
    ('touted', 'write who said what: “said”'),
    ('slammed', 'write “criticised”'),
    ('blasted', 'write “criticised”'),
    ('lashed out', 'write “criticised”'),
    ('lambasted', 'write “criticised”'),
    ('ripped into', 'write “criticised”'),
    ('doubled down', 'write “repeated”'),
    ('self-styled', 'write who calls him that'),
    ('regime', 'write “government” unless somebody is quoted'),
    ('thugs', 'write what they did'),
    ('hordes', 'write how many'),
    ('henchmen', 'write who they are'),
    ('cronies', 'write who they are'),
    ('draconian', 'write what the measure does'),
    ('shocking', 'tell what happened; readers judge'),
    ('outrageous', 'tell what happened; readers judge'),
    ('stunning', 'tell what happened; readers judge'),
    ('heinous', 'tell what happened; readers judge'),
    ('infamous', 'write what it is known for'),
    ('boasted', 'write “said”'),
    ('gloated', 'write “said”'),
    ('ranted', 'write “said”'),
    ('whined', 'write “said”'),
    ('radical left', 'name the group'),
    ('far-left', 'name the group, or say who calls it so'),
    ('witch hunt', 'only in a quotation'),
    ('bombshell', 'tell what is new'),
    ('game-changer', 'tell what changes'),
    ('game-changing', 'tell what changes');
