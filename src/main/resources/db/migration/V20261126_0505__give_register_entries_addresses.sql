-- What stands in the address of a record's page: its key, with a hyphen for what addresses do not carry.
create function address_of(key text) returns text language sql immutable strict parallel safe return
    coalesce(nullif(trim(both '-' from regexp_replace(
        translate(key, E' !"#$%&''()*+,./:;<=>?@[\\]^_`{|}~', repeat('-', 32)), '-+', '-', 'g')), ''), 'unnamed');

alter table register_entry add column address text generated always as (address_of(key)) stored;
alter table register_variant add column address text generated always as (address_of(key)) stored;

create index register_entry_address on register_entry (kind, address);
create index register_variant_address on register_variant (address);
