-- An editor says that what a check found is right as it stands.
create table dismissal (
    id          bigint      generated always as identity primary key,
    rule        text        not null check (rule <> ''),
    words       text        not null check (words <> '' and length(words) <= 300),
    subject     text        check (subject ~ '^(articles|stories)/[0-9]+$'),
    revision_id bigint      references revision,
    made_by     text        not null check (made_by <> ''),
    made_at     timestamptz not null,
    undone_by   text,
    undone_at   timestamptz,
    check (revision_id is null or subject is not null),
    check ((undone_by is null) = (undone_at is null))
);

create unique index dismissal_standing on dismissal (rule, words, coalesce(subject, ''), coalesce(revision_id, 0))
    where undone_at is null;
create index dismissal_subject on dismissal (subject) where undone_at is null;

comment on column dismissal.subject is 'the text it is said of; null for all texts. No key: an undone import takes its articles away';
comment on column dismissal.revision_id is 'only as long as this is what the text says; null for good';
