alter table audit_entry
    add column before text,
    add column after text,
    add column address text not null default '-' check (address <> '');

create index audit_entry_subject on audit_entry (subject text_pattern_ops, id);
create index audit_entry_actor on audit_entry (actor, id);
create index audit_entry_at on audit_entry (at);

create trigger audit_entry_is_never_emptied before truncate on audit_entry
    for each statement execute function refuse_change();
