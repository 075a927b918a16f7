create schema personal;

comment on schema personal is 'Keys of persons, apart from all that is encrypted under them, so that a backup of the one can be kept and thrown away without the other.';

create table personal.personal_key (
  person      uuid primary key,
  wrapped_key bytea not null,
  key_number  integer not null,
  made_at     timestamptz not null default now()
);

comment on table personal.personal_key is 'The key under which all is encrypted that events tell about a person. Erasing the person deletes the row; then nobody can read that any more.';
comment on column personal.personal_key.wrapped_key is 'The key, itself encrypted (AES-256-GCM, for this person) under a key that is not in the database.';
comment on column personal.personal_key.key_number is 'Number of that key in the application''s settings.';

create table personal.destroyed_person (
  person       uuid primary key,
  destroyed_at timestamptz not null default now()
);

comment on table personal.destroyed_person is 'Whose key was destroyed. No other one is made for them.';

-- Which event it is, a dead letter says; what that tells is in the event store.
update dead_letter_entry set payload = '{}', cause_message = null;

comment on column dead_letter_entry.payload is 'Nothing: what the event tells is read from the event store, and what it told about a person is not kept twice.';
comment on column dead_letter_entry.cause_message is 'Of events that tell nothing about persons, for it may quote them.';
comment on column domain_event.payload is 'JSON, encoded in UTF-8. What tells about a person is encrypted in it under that person''s key.';
