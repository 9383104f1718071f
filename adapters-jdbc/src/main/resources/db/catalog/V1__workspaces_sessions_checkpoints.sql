create table workspace (
  id varchar(128) not null primary key,
  created_seconds bigint not null,
  created_nanos integer not null
);

create table session (
  id varchar(128) not null primary key,
  workspace_id varchar(128) not null references workspace (id),
  agent varchar not null,
  title varchar not null,
  model varchar,
  created_seconds bigint not null,
  created_nanos integer not null,
  fork_parent_id varchar(128),
  fork_messages integer,
  fork_checkpoint integer,
  head integer not null
);

create index session_by_creation on session (created_seconds, created_nanos, id);

create index session_by_workspace on session (workspace_id, created_seconds, created_nanos, id);

create table checkpoint (
  session_id varchar(128) not null references session (id),
  number integer not null,
  id char(64) not null,
  saved_seconds bigint not null,
  saved_nanos integer not null,
  files bigint not null,
  bytes bigint not null,
  added_bytes bigint not null,
  messages integer not null,
  trace_bytes bigint not null,
  primary key (session_id, number)
);
