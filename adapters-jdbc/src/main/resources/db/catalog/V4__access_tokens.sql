create table access_token (
  id char(12) not null primary key,
  secret_sha256 char(64) not null,
  role varchar(8) not null,
  workspaces varchar not null,
  note varchar not null,
  created_seconds bigint not null,
  created_nanos integer not null,
  expires_seconds bigint,
  expires_nanos integer
);
