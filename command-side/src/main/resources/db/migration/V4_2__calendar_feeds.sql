create table calendar_feed (
  secret    bytea primary key,
  id        uuid not null unique,
  person_id uuid not null references person on delete cascade
);

comment on table calendar_feed is 'Whose calendar a secret address opens. Revoking deletes the row.';
comment on column calendar_feed.secret is 'Keyed digest (HMAC-SHA-256); the secret itself is nowhere.';
