alter table session add column fork_before_compaction integer;

alter table session add column source_session varchar;

alter table session add column source_parent varchar;

alter table session add column source_messages integer;
