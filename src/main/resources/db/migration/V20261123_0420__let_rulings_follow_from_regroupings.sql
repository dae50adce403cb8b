-- Taking an article out of a story says that it does not tell the same as those that stay. Moving another one to it by hand says
-- otherwise, and such a ruling gives way.
alter table ruling
    add column implied_by bigint references regrouping,
    add column withdrawn_through bigint references regrouping;

create index ruling_implied on ruling (implied_by) where implied_by is not null;
create index ruling_withdrawn_through on ruling (withdrawn_through) where withdrawn_through is not null;
