create table home (
  workspace_id varchar(128) ${bytewise} not null references workspace (id),
  number integer not null,
  id varchar(64) not null,
  saved_seconds bigint not null,
  saved_nanos integer not null,
  session_id varchar(128) ${bytewise} not null,
  checkpoint integer not null,
  files bigint not null,
  bytes bigint not null,
  added_bytes bigint not null,
  conflicts integer not null,
  primary key (workspace_id, number)
);

create index home_by_session on home (workspace_id, session_id, number);
