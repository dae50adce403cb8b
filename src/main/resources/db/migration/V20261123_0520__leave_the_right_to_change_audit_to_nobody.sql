-- Beside the triggers: the role that the program works as, which owns the tables, may add and read, and nothing else.
-- A superuser stands above this, as above everything.
revoke update, delete, truncate on audit_entry, audit_seal from current_user;
revoke update, delete, truncate on audit_entry, audit_seal from public;
