-- Entries that were committed and are not sealed yet.
create table audit_pending (
    entry_id bigint primary key
);

-- Each seal continues the chain by some entries: the digest of an entry covers the one before it.
create table audit_seal (
    number    bigint      primary key check (number >= 1),
    sealed_at timestamptz not null,
    total     bigint      not null,
    entries   bigint[]    not null check (cardinality(entries) > 0),
    digests   bytea[]     not null check (cardinality(digests) = cardinality(entries))
);

create trigger audit_seal_is_append_only before update or delete on audit_seal
    for each row execute function refuse_change();
create trigger audit_seal_is_never_emptied before truncate on audit_seal
    for each statement execute function refuse_change();

create function await_seal() returns trigger language plpgsql as $$
begin
    insert into audit_pending (entry_id) select id from added;
    return null;
end
$$;

create trigger audit_entry_awaits_its_seal after insert on audit_entry
    referencing new table as added for each statement execute function await_seal();

insert into audit_pending (entry_id) select id from audit_entry;
