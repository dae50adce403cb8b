-- Why a sentence was found, when, and which words of it were corrected elsewhere.
alter table carried_sentence
    add column found_by text        not null default 'ROW' check (found_by in ('ROW', 'NEARLY', 'WORDING')),
    add column wording  text        check (wording <> ''),
    add column instead  text        check (instead <> ''),
    add column found_at timestamptz,
    add column late     boolean     not null default false,
    add check (num_nulls(wording, instead) in (0, 2)),
    add check ((found_by = 'WORDING') = (wording is not null));

update carried_sentence set found_by = 'NEARLY' where elsewhere;
update carried_sentence set found_at = made_at from public_change change where change.id = change_id;

alter table carried_sentence alter column found_at set not null, alter column found_by drop default, alter column late drop default;
