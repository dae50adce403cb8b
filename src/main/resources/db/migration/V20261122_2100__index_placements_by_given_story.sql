-- A report's file may say to which story it belongs: the next one that says the same is put beside the first.
create index placement_given on placement ((evidence -> 'given' ->> 'key'), article_id)
    where (evidence -> 'given' ->> 'key') is not null;
