-- From which scores articles are placed and editors are asked; the latest row counts, and without one the configuration.
create table matching_setting (
    id         bigint           generated always as identity primary key,
    join_at    double precision not null,
    suggest_at double precision not null check (suggest_at > 0),
    set_by     text             not null check (set_by <> ''),
    set_at     timestamptz      not null,
    check (suggest_at <= join_at and join_at <= 1)
);

create trigger matching_setting_is_append_only before update or delete on matching_setting
    for each row execute function refuse_change();
