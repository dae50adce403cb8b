-- What an editor said of a line "always, for this outlet".
create table outlet_rule (
    id         bigint      generated always as identity primary key,
    outlet     text        not null check (outlet <> ''),
    matching   text        not null check (matching in ('WHOLE', 'BEGINNING', 'WITHIN')),
    words      text        not null check (words <> '' and length(words) <= 500),
    line_class text        not null check (line_class in ('HEADLINE', 'ALTERNATIVE_HEADLINE', 'DEK', 'SOURCE_LINE', 'BYLINE',
        'OUTLET', 'HEADING', 'LIST_ITEM', 'BODY', 'LABEL', 'BOILERPLATE', 'RIGHTS_NOTE', 'MACHINE_MADE_MARK')),
    position   int         not null check (position >= 1),
    active     boolean     not null default true,
    made_by    text        not null check (made_by <> ''),
    made_at    timestamptz not null,
    deleted_by text,
    deleted_at timestamptz,
    check ((deleted_by is null) = (deleted_at is null))
);

comment on column outlet_rule.outlet is 'the house''s name of the outlet when the rule was made; its variants count too';
comment on column outlet_rule.position is 'order among the rules of the outlet: the first that catches a line counts';
