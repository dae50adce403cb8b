-- Each time that the newest articles were looked at all together for stories that should be one.
create table repair_pass (
    id             bigint      generated always as identity primary key,
    newest_article bigint      not null,
    articles       int         not null check (articles >= 0),
    asked          int         not null check (asked >= 0),
    made_by        text        not null check (made_by <> ''),
    made_at        timestamptz not null
);
