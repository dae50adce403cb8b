-- A tsvector holds a megabyte. A text with more words than that is found by as much of its beginning as fits, in halves,
-- and is not refused. Where the program gives the lexemes along, it leaves out what does not fit.
create or replace function fill_revision_search() returns trigger language plpgsql as $$
declare
    most integer := 1048576;
begin
    if octet_length(new.body::text) + coalesce(octet_length(new.headline), 0) + coalesce(octet_length(new.dek), 0) < 100000 then
        new.search := revision_search(new.headline, new.dek, new.bylines, new.outlet, new.body);
        return new;
    end if;
    begin
        new.search := revision_search(new.headline, new.dek, new.bylines, new.outlet, new.body);
        return new;
    exception when program_limit_exceeded then
        null;
    end;
    while most > 1000 loop
        begin
            new.search := revision_search(left(new.headline, most), left(new.dek, most), new.bylines, new.outlet,
                jsonb_build_array(jsonb_build_object('text',
                    left((select string_agg(block ->> 'text', ' ' order by n)
                        from jsonb_array_elements(new.body) with ordinality as blocks (block, n)), most))));
            return new;
        exception when program_limit_exceeded then
            most := most / 2;
        end;
    end loop;
    raise program_limit_exceeded using message = 'the names in this text are too many to be found by';
end
$$;
