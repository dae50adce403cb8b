alter table import_item
    add column prediction jsonb,
    add column difference text;

comment on column import_item.prediction is 'what a preview said would become of the file';
comment on column import_item.difference is 'in which way the outcome was not as previewed';
