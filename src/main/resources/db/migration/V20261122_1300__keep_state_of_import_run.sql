alter table import_run
    add column source    text,
    add column state     text not null default 'IMPORTING'
        check (state in ('PREVIEWING', 'PREVIEWED', 'IMPORTING', 'CANCELLED', 'DONE')),
    add column paused_by text;

update import_run set state = 'DONE' where finished_at is not null;

alter table import_run
    alter column state drop default,
    add check ((finished_at is not null) = (state in ('CANCELLED', 'DONE'))),
    drop constraint import_run_origin_check,
    add constraint import_run_origin_check check (origin in ('SEED', 'UPLOAD', 'FOLDER', 'COMMAND'));

drop index import_run_unfinished;
create index import_run_in_line on import_run (id) where state in ('PREVIEWING', 'IMPORTING');

comment on column import_run.source is 'the names, folder or paths that the files came from, for people';
comment on column import_run.paused_by is 'who holds the run; null while it may go on';
