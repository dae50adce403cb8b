-- The text of a story that an editor is building from its articles: private until it is saved as one revision.
create table working_text (
    id         bigint      generated always as identity primary key,
    story_id   bigint      not null references story on delete cascade,
    editor     text        not null check (editor <> ''),
    base       bigint      not null,
    paragraphs jsonb       not null check (jsonb_typeof(paragraphs) = 'array'),
    earlier    jsonb       check (jsonb_typeof(earlier) = 'array'),
    changed_at timestamptz not null,
    unique (story_id, editor)
);
