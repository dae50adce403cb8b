create table register_entry (
    id   bigint generated always as identity primary key,
    kind text   not null check (kind in ('PERSON', 'BODY', 'PLACE', 'OUTLET')),
    name text   not null check (name <> ''),
    unique (kind, name)
);

create table register_variant (
    entry_id bigint not null references register_entry,
    variant  text   not null check (variant <> ''),
    primary key (entry_id, variant)
);

create index register_variant_folded on register_variant (lower(variant));
