-- Whether readers see an article or a story, from when on, and which of its revisions. What is here has been public since it came in.
alter table article
    add column state         text        not null default 'PUBLISHED' check (state in ('DRAFT', 'REVIEW', 'PUBLISHED', 'SPIKED', 'KILLED')),
    add column public_from   timestamptz default now(),
    add column embargo_until timestamptz,
    add column state_before  text        check (state_before in ('DRAFT', 'REVIEW', 'PUBLISHED')),
    add column held          boolean     not null default false,
    add column live_id       bigint      references revision,
    add column updated_at    timestamptz,
    add check (public_from is not null or state not in ('PUBLISHED', 'KILLED')),
    add check ((state = 'SPIKED') = (state_before is not null)),
    add check (held = (live_id is not null));
alter table story
    add column state         text        not null default 'PUBLISHED' check (state in ('DRAFT', 'REVIEW', 'PUBLISHED', 'SPIKED', 'KILLED')),
    add column public_from   timestamptz default now(),
    add column embargo_until timestamptz,
    add column state_before  text        check (state_before in ('DRAFT', 'REVIEW', 'PUBLISHED')),
    add column held          boolean     not null default false,
    add column live_id       bigint      references revision,
    add column updated_at    timestamptz,
    add column follows       boolean     not null default true,
    add check (public_from is not null or state not in ('PUBLISHED', 'KILLED')),
    add check ((state = 'SPIKED') = (state_before is not null)),
    add check (held or live_id is null);

update article set public_from = created_at;
update story set public_from = created_at;

comment on column article.live_id is 'what readers see while later words are kept inside; null where they see the newest';
comment on column story.live_id is 'what readers see while later words are kept inside (held); null and held: its lead''s words';
comment on column story.follows is 'no editor has said when it is to be public: it is as soon as one of its articles is';

-- Lists for readers go by these, the newest first; search comes from a revision to its text.
create index article_public on article (public_from desc, id desc) where state = 'PUBLISHED';
create index article_killed on article (id) where state = 'KILLED';
create index article_live on article ((coalesce(live_id, head_id)));
create index story_public on story (public_from desc, id desc) where state = 'PUBLISHED' and merged_into is null;
create index story_killed on story (updated_at desc) where state = 'KILLED';
create index story_live on story ((case when held then live_id else text_id end));
