-- What the checks are to read again, as it came in or changed: rows are only added, so that nobody waits for another, and
-- the checks take them away.
create table check_due (
    id        bigint generated always as identity primary key,
    text_kind text   not null check (text_kind in ('ARTICLE', 'STORY')),
    text_id   bigint not null
);

-- The faults that the checks found in a text as it stood when they read it last. No key leads to the text: an import that is
-- undone would have to wait for the checks.
create table text_check (
    id        bigint generated always as identity primary key,
    text_kind text   not null check (text_kind in ('ARTICLE', 'STORY')),
    text_id   bigint not null,
    faults    int    not null check (faults >= 0),
    stamp     bigint not null,
    unique (text_kind, text_id)
);

comment on column text_check.faults is 'those that nobody dismissed';
comment on column text_check.stamp is 'another for other faults, dismissed or not';

create table text_fault (
    check_id    bigint not null references text_check on delete cascade,
    position    int    not null,
    revision_id bigint not null,
    rule        text   not null,
    words       text   not null,
    told        text   not null,
    primary key (check_id, position)
);

create index text_fault_words on text_fault (rule, words);
create index text_check_open on text_check (faults desc, id desc) where faults > 0;

-- How much the reports of a story disagree: figures of two of them that cannot both be true.
create table story_check (
    story_id    bigint primary key,
    differences int    not null check (differences >= 0),
    stamp       bigint not null
);

create index story_check_open on story_check (differences desc, story_id desc) where differences > 0;

create table report_difference (
    story_id          bigint not null references story_check on delete cascade,
    position          int    not null,
    article_id        bigint not null,
    revision_id       bigint not null,
    figure            text   not null,
    sentence          text   not null,
    other_id          bigint not null,
    other_revision_id bigint not null,
    other_figure      text   not null,
    other_sentence    text   not null,
    primary key (story_id, position)
);

create index report_difference_article on report_difference (article_id);
create index report_difference_other on report_difference (other_id);
