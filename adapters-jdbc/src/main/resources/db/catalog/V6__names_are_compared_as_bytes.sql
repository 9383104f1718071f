alter table workspace alter column id set data type varchar(128) ${bytewise};

alter table session alter column id set data type varchar(128) ${bytewise};

alter table session alter column workspace_id set data type varchar(128) ${bytewise};

alter table session alter column source set data type varchar(64) ${bytewise};

alter table checkpoint alter column session_id set data type varchar(128) ${bytewise};
