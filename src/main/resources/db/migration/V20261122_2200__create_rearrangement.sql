-- The archive placed anew: first worked out, then done if an admin wants it, and undone if not.
create table rearrangement (
    id             bigint           generated always as identity primary key,
    join_at        double precision not null,
    suggest_at     double precision not null,
    state          text             not null check (state in ('WORKING', 'READY', 'MOVING', 'DONE', 'UNDOING', 'UNDONE', 'DROPPED')),
    newest_article bigint           not null,
    last_article   bigint           not null default 0,
    articles       int              not null check (articles >= 0),
    worked         int              not null default 0 check (worked >= 0),
    made_by        text             not null check (made_by <> ''),
    made_at        timestamptz      not null,
    moved_by       text,
    moved_at       timestamptz,
    undone_by      text,
    undone_at      timestamptz
);

create unique index rearrangement_one_at_a_time on rearrangement ((true))
    where state in ('WORKING', 'READY', 'MOVING', 'UNDOING');

-- With whom each article would be told: in a story that keeps its articles, or, as a number below zero, with the article
-- that begins a story.
create table rearrangement_place (
    rearrangement_id bigint not null references rearrangement on delete cascade,
    article_id       bigint not null,
    told_with        bigint not null check (told_with <> 0),
    primary key (rearrangement_id, article_id)
);

-- What editors would be asked.
create table rearrangement_question (
    rearrangement_id bigint           not null references rearrangement on delete cascade,
    article_id       bigint           not null,
    other_id         bigint           not null,
    score            double precision not null,
    evidence         jsonb            not null,
    primary key (rearrangement_id, article_id)
);

-- Which article goes elsewhere, told_with as above. Rows of articles and stories may go when an import is undone; this stays.
create table rearrangement_move (
    rearrangement_id bigint not null references rearrangement on delete cascade,
    article_id       bigint not null,
    from_story       bigint not null,
    told_with        bigint not null,
    to_story         bigint,
    before           jsonb  not null,
    after            jsonb,
    outcome          text   not null default 'PLANNED' check (outcome in ('PLANNED', 'MOVED', 'KEPT', 'BACK', 'STAYED')),
    primary key (rearrangement_id, article_id)
);

create index rearrangement_move_planned on rearrangement_move (rearrangement_id, told_with, article_id) where outcome = 'PLANNED';
create index rearrangement_move_moved on rearrangement_move (rearrangement_id, told_with, article_id) where outcome = 'MOVED';

-- Which stories were touched, so that they lead as before when it is undone.
create table rearrangement_story (
    rearrangement_id bigint  not null references rearrangement on delete cascade,
    story_id         bigint  not null,
    lead_before      bigint,
    lead_after       bigint,
    began            boolean not null default false,
    ended            boolean not null default false,
    primary key (rearrangement_id, story_id)
);

create index rearrangement_move_outcome on rearrangement_move (rearrangement_id, outcome);
