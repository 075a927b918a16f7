alter table directive_addressing add column correlation_id text collate "C";
alter table directive_addressing add column client_id text collate "C";

comment on column directive_addressing.correlation_id is 'The request that sent it, which is why it is addressed; null where it was sent before this was kept.';
comment on column directive_addressing.client_id is 'The client through which that came.';
