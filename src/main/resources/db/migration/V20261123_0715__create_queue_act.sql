-- What editors did from the queue, one act on one or several items, so that it can be taken back as one.
create table queue_act (
    id        bigint      generated always as identity primary key,
    editor    text        not null check (editor <> ''),
    act       text        not null check (act <> ''),
    made_at   timestamptz not null,
    undone_at timestamptz
);

create index queue_act_standing on queue_act (editor, id desc) where undone_at is null;

create table queue_act_item (
    act_id   bigint not null references queue_act,
    position int    not null,
    kind     text   not null,
    subject  bigint not null,
    title    text   not null,
    token    text,
    problem  text,
    primary key (act_id, position),
    check ((token is null) <> (problem is null))
);

comment on column queue_act_item.token is 'what its kind needs to take the act back; without it nothing was done, and the problem says why';
