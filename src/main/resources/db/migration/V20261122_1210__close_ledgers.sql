create table ledger (
    report_id    bigint primary key references report,
    filled_lines int    not null check (filled_lines >= 1)
);

comment on table ledger is 'closes the account of a report; its lines are entered first, and must be as many';

insert into ledger select report_id, count(*) from ledger_line group by report_id;

-- No lines without a closed ledger: looked at when the transaction ends.
alter table ledger_line add constraint ledger_line_is_closed
    foreign key (report_id) references ledger deferrable initially deferred;

create function refuse_line_of_closed_ledger() returns trigger language plpgsql as $$
begin
    if exists (select from ledger where report_id = new.report_id) then
        raise exception 'the ledger of report % is closed', new.report_id using errcode = 'restrict_violation';
    end if;
    return new;
end
$$;

create trigger ledger_line_comes_in_time before insert on ledger_line
    for each row execute function refuse_line_of_closed_ledger();

create function refuse_incomplete_ledger() returns trigger language plpgsql as $$
declare
    entered bigint;
begin
    select count(*) into entered from ledger_line where report_id = new.report_id;
    if entered <> new.filled_lines then
        raise exception 'report % has % lines with words, its ledger %', new.report_id, new.filled_lines, entered
            using errcode = 'check_violation';
    end if;
    return null;
end
$$;

create trigger ledger_is_complete after insert on ledger
    for each row execute function refuse_incomplete_ledger();

create trigger ledger_is_immutable before update or delete on ledger
    for each row execute function refuse_change();

create trigger ledger_line_is_immutable before update or delete on ledger_line
    for each row execute function refuse_change();
