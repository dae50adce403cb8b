alter table ledger_line add column confidence double precision not null default 0.85 check (confidence between 0 and 1);

-- What was entered before was not weighed: the words of a line told most of these, its place the rest.
update ledger_line set confidence = 0.97
where rule like 'furniture: %' or rule in ('machine-made mark', 'rights note', 'tags label', 'source line', 'signed byline',
    'publication date', 'dateline', 'list item', 'marked heading');

alter table ledger_line alter column confidence drop default;
