alter table import_run
    add column undoes bigint references import_run,
    drop constraint import_run_origin_check,
    add constraint import_run_origin_check check (origin in ('SEED', 'UPLOAD', 'FOLDER', 'COMMAND', 'UNDO')),
    add check ((undoes is not null) = (origin = 'UNDO'));

-- A run is taken back once; to take it back again, that undo must be taken back first.
create index import_run_undoes on import_run (undoes) where undoes is not null;

alter table import_item
    add column undoes int,
    drop constraint import_item_outcome_check,
    add constraint import_item_outcome_check
        check (outcome in ('NEW', 'UNCHANGED', 'CHANGED', 'REFUSED', 'CANCELLED', 'TAKEN_BACK', 'KEPT')),
    drop constraint import_item_check1,
    add constraint import_item_has_work check (outcome is not null or content is not null or undoes is not null);

comment on column import_run.undoes is 'the run that this one takes back';
comment on column import_item.undoes is 'the place of the file in the run that is taken back';
comment on column import_run.changed is 'files whose article was changed; in an undo, files that were taken back';
comment on column import_run.refused is 'files that could not be read; in an undo, files that were kept since somebody touched them';
