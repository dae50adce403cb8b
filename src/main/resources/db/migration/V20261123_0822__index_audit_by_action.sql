-- The actions to choose from are found by one look into this for each, however long the log is.
create index audit_entry_action on audit_entry (action, id);
