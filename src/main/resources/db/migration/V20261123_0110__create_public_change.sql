-- What was done to a text in public after it was published. Rows of articles come and go when imports are undone; this stays.
create table public_change (
    id          bigint      generated always as identity primary key,
    text_kind   text        not null check (text_kind in ('ARTICLE', 'STORY')),
    text_id     bigint      not null,
    what        text        not null check (what in ('UPDATED', 'CORRECTED', 'WITHDRAWN', 'BROUGHT_BACK')),
    made_at     timestamptz not null,
    made_by     text        not null check (made_by <> ''),
    revision_id bigint      not null references revision,
    before_id   bigint      not null references revision,
    notice_kind text        check (notice_kind in ('CORRECTION', 'CLARIFICATION', 'EDITORS_NOTE')),
    notice      text        check (notice <> ''),
    place       text        check (place in ('TOP', 'BOTTOM')),
    show_old    boolean     not null default false,
    check ((what = 'CORRECTED') = (notice_kind is not null)),
    check ((what = 'CORRECTED') = (place is not null)),
    check ((what in ('CORRECTED', 'WITHDRAWN')) = (notice is not null))
);

create index public_change_of_text on public_change (text_kind, text_id, id);

-- What readers were told stays on record.
create trigger public_change_is_append_only before update or delete on public_change
    for each row execute function refuse_change();
