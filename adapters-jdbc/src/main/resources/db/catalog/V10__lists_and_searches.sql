alter table session add column saved_seconds bigint default 0 not null;

alter table session add column saved_nanos integer default 0 not null;

alter table session add column messages integer default 0 not null;

alter table session add column bytes bigint default 0 not null;

update session set (saved_seconds, saved_nanos, messages, bytes) = (
  select head.saved_seconds, head.saved_nanos, head.messages, head.bytes
    from checkpoint head where head.session_id = session.id and head.number = session.head
);

create index session_by_save on session (saved_seconds, saved_nanos, id);

create index session_by_messages on session (messages, id);

create index session_by_checkpoints on session (head, id);

create index session_by_bytes on session (bytes, id);

create index session_by_agent on session (agent);

create table session_text (
  session_id varchar(128) ${bytewise} not null primary key references session (id),
  text varchar ${bytewise} not null
);

insert into session_text (session_id, text)
select id, lower(title) || ' ' || lower(agent) || ' ' || coalesce(lower(model), '') || ' ' || lower(id)
  from session;
