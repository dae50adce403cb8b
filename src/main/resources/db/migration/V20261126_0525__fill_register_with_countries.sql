-- States that news everywhere abbreviates, and cities that it writes in two ways.
insert into register_entry (kind, name, key, likeness)
select 'PLACE', name, lower(name), lower(name) from (values
    ('United States'), ('United Kingdom'), ('United Arab Emirates'), ('Kyiv'), ('Kharkiv'), ('Odesa'), ('Lviv'), ('Chornobyl'),
    ('Mumbai'), ('Myanmar'), ('Czech Republic'), ('Türkiye'), ('Ivory Coast'), ('Eswatini')
) as listed (name)
on conflict do nothing;

insert into register_variant (entry_id, variant, key)
select entry.id, listed.variant, lower(replace(listed.variant, '’', '''')) from register_entry entry join (values
    ('United States', 'US'), ('United States', 'U.S.'), ('United States', 'USA'), ('United States', 'U.S.A.'),
    ('United States', 'United States of America'),
    ('United Kingdom', 'UK'), ('United Kingdom', 'U.K.'),
    ('United Arab Emirates', 'UAE'), ('United Arab Emirates', 'U.A.E.'),
    ('Kyiv', 'Kiev'), ('Kharkiv', 'Kharkov'), ('Odesa', 'Odessa'), ('Lviv', 'Lvov'), ('Chornobyl', 'Chernobyl'),
    ('Mumbai', 'Bombay'), ('Myanmar', 'Burma'), ('Czech Republic', 'Czechia'), ('Türkiye', 'Turkey'),
    ('Ivory Coast', 'Côte d’Ivoire'), ('Eswatini', 'Swaziland')
) as listed (name, variant) on listed.name = entry.name and entry.kind = 'PLACE'
on conflict do nothing;
