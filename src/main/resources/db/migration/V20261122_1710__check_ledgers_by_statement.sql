-- A ledger is opened with the number of its lines and then filled; what it must be is looked at once for each statement,
-- and for each report when the transaction ends, no longer for each line.
alter table ledger_line drop constraint ledger_line_is_closed;
drop trigger ledger_line_comes_in_time on ledger_line;
drop function refuse_line_of_closed_ledger();
drop trigger ledger_is_complete on ledger;

create constraint trigger ledger_is_complete after insert on ledger deferrable initially deferred
    for each row execute function refuse_incomplete_ledger();

create function refuse_lines_beyond_ledger() returns trigger language plpgsql as $$
declare
    over bigint;
begin
    select report_id into over from (select distinct report_id from entered) as touched
    where (select count(*) from ledger_line where ledger_line.report_id = touched.report_id)
        > coalesce((select filled_lines from ledger where ledger.report_id = touched.report_id), 0)
    limit 1;
    if found then
        raise exception 'the ledger of report % has no room for more lines', over using errcode = 'restrict_violation';
    end if;
    return null;
end
$$;

create trigger ledger_line_has_room after insert on ledger_line
    referencing new table as entered for each statement execute function refuse_lines_beyond_ledger();
