-- What editors did to the grouping of articles in stories, so that each can be undone: stories merged, an article moved into
-- another story or out into one of its own, a story split. Not bound to stories and articles: an import that is taken back
-- takes these along, and what was done stays on record.
create table regrouping (
    id         bigint      generated always as identity primary key,
    kind       text        not null check (kind in ('MERGE', 'MOVE', 'OUT', 'SPLIT')),
    from_story bigint      not null,
    to_story   bigint      not null,
    merge_id   bigint      unique,
    first_id   bigint      references regrouping,
    made_by    text        not null check (made_by <> ''),
    made_at    timestamptz not null,
    undone_by  text,
    undone_at  timestamptz,
    check (from_story <> to_story),
    check ((kind = 'MERGE') = (merge_id is not null)),
    check ((undone_by is null) = (undone_at is null))
);

create index regrouping_from on regrouping (from_story);
create index regrouping_to on regrouping (to_story);
create index regrouping_first on regrouping (first_id) where first_id is not null;

comment on column regrouping.first_id is 'the first of those that were done at one stroke; null for the first itself';

-- The placements that were changed by hand, as they were before.
create table regrouping_move (
    regrouping_id bigint not null references regrouping,
    article_id    bigint not null,
    before        jsonb  not null,
    primary key (regrouping_id, article_id)
);

create index regrouping_move_article on regrouping_move (article_id);

-- Who was made a story's lead and which words it was given, one after the other. The last that stands counts: of leads the last
-- that the story still tells. What a regrouping chose stands as long as that does.
create table story_choice (
    id            bigint generated always as identity primary key,
    story_id      bigint not null,
    kind          text   not null check (kind in ('LEAD', 'TEXT')),
    value         bigint,
    regrouping_id bigint references regrouping,
    check (kind = 'TEXT' or value is not null)
);

create index story_choice_story on story_choice (story_id, kind, id);

comment on column story_choice.value is 'an article, or a revision; no revision means the lead''s words';

insert into regrouping (kind, from_story, to_story, merge_id, made_by, made_at, undone_by, undone_at)
select 'MERGE', absorbed_id, survivor_id, id, made_by, made_at, undone_by, undone_at from merge order by id;

insert into story_choice (story_id, kind, value, regrouping_id)
select to_story, choice.kind, choice.value, choice.regrouping
from merge join regrouping on merge_id = merge.id
cross join lateral (values
    (1, 'LEAD', before_lead, null), (2, 'LEAD', after_lead, regrouping.id),
    (3, 'TEXT', before_text, null), (4, 'TEXT', after_text, regrouping.id)) as choice (place, kind, value, regrouping)
where merge.undone_at is null
and case choice.kind when 'LEAD' then before_lead <> after_lead else before_text is distinct from after_text end
order by merge.id, choice.place;
