-- A sentence that makes a claim which was corrected in another text, or has it right, and what became of it.
create table carried_sentence (
    id          bigint      generated always as identity primary key,
    change_id   bigint      not null references public_change,
    text_kind   text        not null check (text_kind in ('ARTICLE', 'STORY')),
    text_id     bigint      not null,
    elsewhere   boolean     not null,
    claim       text        not null check (claim <> ''),
    corrected   text        check (corrected <> ''),
    words       text        not null check (words <> ''),
    state       text        not null check (state in ('OPEN', 'RIGHT', 'CARRIED', 'LEFT', 'REWORDED')),
    decided_by  text,
    decided_at  timestamptz,
    revision_id bigint      references revision,
    check ((state in ('CARRIED', 'LEFT')) = (num_nulls(decided_by, decided_at) = 0)),
    check (num_nulls(decided_by, decided_at) in (0, 2)),
    check (revision_id is null or state = 'CARRIED')
);

create unique index carried_sentence_once on carried_sentence (change_id, text_kind, text_id, md5(words));
create index carried_sentence_of_text on carried_sentence (text_kind, text_id);
create index carried_sentence_open on carried_sentence (change_id) where state = 'OPEN';
