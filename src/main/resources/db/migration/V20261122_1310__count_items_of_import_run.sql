-- A page that looks each second at a run of 100,000 files must not count them: each file adds one, in its transaction.
alter table import_run
    add column total     int not null default 0,
    add column imported  int not null default 0,
    add column unchanged int not null default 0,
    add column changed   int not null default 0,
    add column refused   int not null default 0,
    add column cancelled int not null default 0,
    add column differing int not null default 0,
    add column leg_at    timestamptz,
    add column leg_done  int not null default 0;

alter table import_item
    drop constraint import_item_outcome_check,
    add constraint import_item_outcome_check
        check (outcome in ('NEW', 'UNCHANGED', 'CHANGED', 'REFUSED', 'CANCELLED'));

update import_run run set total = counted.total, imported = counted.imported, unchanged = counted.unchanged,
    changed = counted.changed, refused = counted.refused
from (
    select run_id, count(*) as total,
        count(*) filter (where outcome = 'NEW') as imported,
        count(*) filter (where outcome = 'UNCHANGED') as unchanged,
        count(*) filter (where outcome = 'CHANGED') as changed,
        count(*) filter (where outcome = 'REFUSED') as refused
    from import_item group by run_id
) as counted
where counted.run_id = run.id;

alter table import_run add check (imported + unchanged + changed + refused + cancelled <= total);

-- The next file in line is found without reading past those that are done.
create index import_item_waiting on import_item (run_id, position) where outcome is null;

comment on column import_run.leg_at is 'since when it has been worked on without a break; with leg_done it gives the pace';
comment on column import_run.differing is 'files whose outcome was not as previewed';
