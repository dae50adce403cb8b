create table story (
    id           bigint      generated always as identity primary key,
    slug         text        not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    lead_id      bigint      not null references article,
    text_id      bigint      references revision,
    merged_into  bigint      references story,
    created_at   timestamptz not null,
    changed_at   timestamptz not null,
    lock_version int         not null,
    check (merged_into <> id)
);

create index story_merged_into on story (merged_into) where merged_into is not null;
create index story_lead on story (lead_id);
create index story_text on story (text_id) where text_id is not null;

comment on column story.text_id is 'the words that an editor gave the story; without them it shows its lead''s';

create table placement (
    article_id bigint      primary key references article,
    story_id   bigint      not null references story,
    placed_by  text        not null,
    placed_at  timestamptz not null,
    score      double precision check (score between 0 and 1),
    evidence   jsonb       not null
);

create index placement_story on placement (story_id, article_id);

create table merge (
    id          bigint      generated always as identity primary key,
    survivor_id bigint      not null references story,
    absorbed_id bigint      not null references story,
    made_by     text        not null,
    made_at     timestamptz not null,
    before_lead bigint      not null references article,
    before_text bigint      references revision,
    after_lead  bigint      not null references article,
    after_text  bigint      references revision,
    undone_by   text,
    undone_at   timestamptz,
    check (survivor_id <> absorbed_id),
    check ((undone_by is null) = (undone_at is null))
);

create unique index merge_standing on merge (absorbed_id) where undone_at is null;
create index merge_survivor on merge (survivor_id);

create table merge_move (
    merge_id   bigint not null references merge,
    article_id bigint not null references article,
    primary key (merge_id, article_id)
);
