-- One name is written in many ways: the key is what they have in common, so that they find one record. The likeness is
-- coarser, and only proposes that two records may be one.
alter table register_entry
    add column key          text,
    add column likeness     text,
    add column home_page    text check (home_page ~ '^[a-z0-9-]+(\.[a-z0-9-]+)+$' and home_page !~ '^www\.'),
    add column country      text check (country ~ '^[A-Z]{2}$'),
    add column checked      boolean not null default true,
    add column lock_version int     not null default 0,
    add check (kind = 'OUTLET' or (home_page is null and country is null));

alter table register_variant add column key text;

-- What is here yet are names of outlets.
update register_entry set key = trim(regexp_replace(lower(name), '[^a-z0-9]+', ' ', 'g'));
update register_entry set key = substr(key, 5) where key like 'the % %';
update register_entry set likeness = replace(key, ' ', '');
update register_variant set key = trim(regexp_replace(lower(variant), '[^a-z0-9]+', ' ', 'g'));
update register_variant set key = substr(key, 5) where key like 'the % %';

delete from register_variant using register_entry where id = entry_id and register_variant.key = register_entry.key;
delete from register_variant again using register_variant first
    where first.entry_id = again.entry_id and first.key = again.key and first.variant < again.variant;

alter table register_entry
    alter column key set not null,
    add check (key <> ''),
    drop constraint register_entry_kind_name_key,
    add unique (kind, key);
alter table register_variant
    alter column key set not null,
    add check (key <> ''),
    add unique (entry_id, key);

drop index register_variant_folded;
create index register_variant_key on register_variant (key);
create index register_entry_likeness on register_entry (likeness);
create unique index register_entry_home_page on register_entry (home_page);
-- The sum of these tells every program that something was edited.
create index register_entry_edited on register_entry (lock_version) where lock_version > 0;

comment on column register_entry.checked is 'an editor has looked at it; false for what was only seen in a report';
comment on column register_entry.home_page is 'the host without www.';
