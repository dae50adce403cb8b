-- Abbreviations as they are written, without their dots: US is not the word us, and U.S. is the same. Words in capitals with an
-- end in a capital: NATO, WarCAT, U.S., but not McDonald.
create function abbreviations_of(words text) returns text[] language sql immutable parallel safe return
    array(select distinct replace(found[1], '.', '')
        from regexp_matches(words, '\m((?:[A-ZÀ-ÖØ-ÞĀĂĄĆĈĊČĎĐĒĔĖĘĚĜĞĠĢĤĦĨĪĬĮİĴĶĹĻĽĿŁŃŅŇŊŌŎŐŒŔŖŘŚŜŞŠŢŤŦŨŪŬŮŰŲŴŶŸŹŻŽА-ЯЁЄІЇҐ]\.){2,}[A-ZÀ-ÖØ-ÞĀĂĄĆĈĊČĎĐĒĔĖĘĚĜĞĠĢĤĦĨĪĬĮİĴĶĹĻĽĿŁŃŅŇŊŌŎŐŒŔŖŘŚŜŞŠŢŤŦŨŪŬŮŰŲŴŶŸŹŻŽА-ЯЁЄІЇҐ]?|[A-ZÀ-ÖØ-ÞĀĂĄĆĈĊČĎĐĒĔĖĘĚĜĞĠĢĤĦĨĪĬĮİĴĶĹĻĽĿŁŃŅŇŊŌŎŐŒŔŖŘŚŜŞŠŢŤŦŨŪŬŮŰŲŴŶŸŹŻŽА-ЯЁЄІЇҐ][A-Za-zÀ-ÖØ-öø-žА-яЁёЄІЇҐєіїґ]{0,10}[A-ZÀ-ÖØ-ÞĀĂĄĆĈĊČĎĐĒĔĖĘĚĜĞĠĢĤĦĨĪĬĮİĴĶĹĻĽĿŁŃŅŇŊŌŎŐŒŔŖŘŚŜŞŠŢŤŦŨŪŬŮŰŲŴŶŸŹŻŽА-ЯЁЄІЇҐ])(?![A-Za-zÀ-ÖØ-öø-žА-яЁёЄІЇҐєіїґ0-9])', 'g') found);

create index revision_abbreviations on revision using gin (abbreviations_of(
    coalesce(headline, '') || ' ' || coalesce(dek, '') || ' ' || jsonb_path_query_array(body, '$[*].text')::text));

-- The planner knows nothing of an index on what a function says before this.
analyze revision;
