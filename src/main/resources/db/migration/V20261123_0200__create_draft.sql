-- What an editor has typed and not saved: nobody else's business. Words are JSON as text, for jsonb refuses some characters.
create table draft (
    id         uuid        not null,
    editor     text        not null check (editor <> ''),
    kind       text        not null check (kind in ('articles', 'stories')),
    slug       text        not null,
    base       bigint      not null references revision,
    words      text        not null,
    turn       int         not null check (turn >= 0),
    kept_at    timestamptz not null,
    thrown_at  timestamptz,
    saved_as   bigint      references revision,
    saved_turn int,
    primary key (editor, id)
);

create index draft_of_text on draft (editor, kind, slug);
