-- Who has which text open. Worth nothing after a crash, so it is not logged.
create unlogged table presence (
    tab    uuid        not null,
    person text        not null,
    kind   text        not null,
    slug   text        not null,
    since  timestamptz not null,
    seen   timestamptz not null,
    primary key (person, tab)
);

create index presence_of_text on presence (kind, slug, seen);
