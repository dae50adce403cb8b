-- What an editor put off for a while, or settled for everybody, without changing anything: it counts until its time is over,
-- or until what it is about is another than the one that was looked at (its stamp).
create table queue_pause (
    id        bigint      generated always as identity primary key,
    kind      text        not null check (kind <> ''),
    subject   bigint      not null,
    stamp     bigint      not null,
    editor    text        not null check (editor <> ''),
    everybody boolean     not null,
    until     timestamptz,
    made_at   timestamptz not null,
    check (everybody or until is not null)
);

create index queue_pause_subject on queue_pause (kind, subject);
