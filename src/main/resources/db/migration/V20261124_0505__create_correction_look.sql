-- Which words were looked at for the claim that a correction is about: what comes later is looked at once, too.
create table correction_look (
    change_id   bigint      not null references public_change,
    revision_id bigint      not null references revision,
    looked_at   timestamptz not null,
    primary key (change_id, revision_id)
);

create index public_change_corrected on public_change (text_kind, text_id, id) where what = 'CORRECTED';
create index carried_sentence_revision on carried_sentence (revision_id) where revision_id is not null;
