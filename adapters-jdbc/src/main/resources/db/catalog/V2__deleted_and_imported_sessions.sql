alter table session add column source char(64);

alter table session add column deleted_seconds bigint;

create index session_by_source on session (workspace_id, source);
