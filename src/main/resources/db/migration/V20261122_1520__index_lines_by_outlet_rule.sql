-- How many lines an outlet's rule has caught, and the latest of them, among any number of lines.
create index ledger_line_outlet_rule
    on ledger_line ((substring(rule from '^outlet rule ([0-9]+):')::bigint), report_id desc, line)
    where rule like 'outlet rule %';
