create table mirror_backlog (
  session_id varchar(128) ${bytewise} not null primary key,
  mark bigint not null
);
