-- Of words in Cyrillic and Greek letters the first six letters count from now on, for the texts that are here too.
insert into matching_term (term, id)
select left(term, 6), id from matching_term where term ~ '^[Ͱ-Ͽἀ-῿Ѐ-ԯ]' and length(term) > 6
order by 1, 2 on conflict do nothing;

delete from matching_term where term ~ '^[Ͱ-Ͽἀ-῿Ѐ-ԯ]' and length(term) > 6;
