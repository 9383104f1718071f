alter table workspace add column deleted_seconds bigint;
