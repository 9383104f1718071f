alter table session add column first_prompt varchar;
