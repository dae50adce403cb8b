alter table register_entry
    drop constraint register_entry_kind_check,
    add constraint register_entry_kind_check check (kind in ('PERSON', 'BODY', 'PLACE', 'OUTLET', 'NEWSMAKER'));

comment on column register_entry.kind is 'PERSON is an author, NEWSMAKER a person whom reports are about';
