-- What an editor says of another name of the same thing: it is the same, it is wrong, or nobody is sure yet.
alter table register_variant
    add column status text not null default 'SAME' check (status in ('SAME', 'WRONG', 'UNSURE'));
