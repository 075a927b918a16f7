create table event_store_identity (
  id uuid primary key
);
insert into event_store_identity (id) values (gen_random_uuid());

comment on table event_store_identity is 'Which event store this is. Views note it, for positions in one store mean nothing in another.';
