-- Articles and stories with faults are walked apart, the most faults first, so that a filter looks at the few that it wants.
drop index text_check_open;
create index text_check_open on text_check (text_kind, faults desc, id desc) where faults > 0;
