-- How many of the archive's articles use a term, so that what every report of a place names weighs less there. The latest row counts.
create table matching_background (
    id       bigint      generated always as identity primary key,
    learned  bigint      not null,
    articles int         not null check (articles > 0),
    counts   bytea       not null,
    made_at  timestamptz not null
);

comment on column matching_background.learned is 'the newest article that was looked at';
comment on column matching_background.counts is 'pairs of the key of a term and how many articles use it, four bytes each, big-endian';
