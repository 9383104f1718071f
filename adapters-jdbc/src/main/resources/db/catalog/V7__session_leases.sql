create table session_lease (
  session_id varchar(128) ${bytewise} not null primary key,
  id varchar(16) not null,
  holder varchar not null,
  until_millis bigint not null
);
