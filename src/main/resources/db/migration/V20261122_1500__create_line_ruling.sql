-- What editors say single lines of a report are. The ledger keeps what the rules said; the latest ruling on a line counts
-- more, and one without a class takes the ruling back.
create table line_ruling (
    id         bigint      generated always as identity primary key,
    report_id  bigint      not null,
    line       int         not null,
    line_class text        check (line_class in ('HEADLINE', 'ALTERNATIVE_HEADLINE', 'DEK', 'SOURCE_LINE', 'BYLINE', 'OUTLET',
        'HEADING', 'LIST_ITEM', 'BODY', 'LABEL', 'BOILERPLATE', 'RIGHTS_NOTE', 'MACHINE_MADE_MARK')),
    note       text        check (note <> ''),
    ruled_by   text        not null check (ruled_by <> ''),
    ruled_at   timestamptz not null,
    foreign key (report_id, line) references ledger_line
);

create index line_ruling_latest on line_ruling (report_id, line, id desc);

create trigger line_ruling_is_append_only before update or delete on line_ruling
    for each row execute function refuse_change();
