-- Each form that was sent once, and how it was answered, so that the same form sent again is answered the same way.
create table sent_form (
    digest     bytea       primary key,
    person     text        not null,
    address    text        not null,
    claimed_at timestamptz not null,
    status     int,
    location   text,
    flash      text,
    check ((status is null) = (location is null))
);

create index sent_form_claimed on sent_form (claimed_at);
