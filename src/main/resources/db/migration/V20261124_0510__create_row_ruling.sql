-- A sentence that an editor put in another row of a comparison, or in a row of its own. Texts are known by number and words only.
create table row_ruling (
    id        bigint      generated always as identity primary key,
    text_id   bigint      not null,
    words     text        not null check (words <> ''),
    made_by   text        not null check (made_by <> ''),
    made_at   timestamptz not null,
    undone_by text,
    undone_at timestamptz,
    check (num_nulls(undone_by, undone_at) in (0, 2))
);

create index row_ruling_of_text on row_ruling (text_id) where undone_at is null;

-- What it stands with now, and what it stood with before.
create table row_ruling_sentence (
    ruling_id bigint  not null references row_ruling,
    text_id   bigint  not null,
    words     text    not null check (words <> ''),
    together  boolean not null
);

create index row_ruling_sentence_of on row_ruling_sentence (ruling_id);
