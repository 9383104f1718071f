create table share (
  session_id varchar(128) ${bytewise} not null,
  destination varchar(32) ${bytewise} not null,
  wish varchar(16) not null,
  settled integer not null,
  problem varchar,
  dataset varchar,
  dataset_key varchar,
  path varchar,
  checkpoint integer,
  trace varchar(64),
  content varchar(64),
  commit_id varchar(40),
  page varchar,
  published_seconds bigint,
  published_nanos integer,
  revision bigint not null,
  primary key (session_id, destination)
);

create index share_by_destination on share (destination, session_id);

create table destination (
  name varchar(32) ${bytewise} not null primary key,
  dataset varchar,
  dataset_key varchar,
  visibility varchar(16),
  attempts integer not null,
  last_error varchar,
  not_before_seconds bigint,
  not_before_nanos integer,
  stop varchar(16) not null,
  committed_seconds bigint,
  committed_nanos integer,
  revision bigint not null
);

create table scheduled_tasks (
  task_name varchar(64) not null,
  task_instance varchar(64) not null,
  task_data bytea,
  execution_time timestamp with time zone,
  picked boolean not null,
  picked_by varchar(255),
  last_success timestamp with time zone,
  last_failure timestamp with time zone,
  consecutive_failures integer,
  last_heartbeat timestamp with time zone,
  version bigint not null,
  priority smallint,
  state varchar(64),
  primary key (task_name, task_instance)
);

create index scheduled_task_by_time on scheduled_tasks (execution_time);

create index scheduled_task_by_heartbeat on scheduled_tasks (last_heartbeat);
