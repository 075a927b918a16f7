create table upload (
  id         uuid primary key,
  owner_id   uuid not null,
  unit_id    uuid not null,
  name       text not null,
  size       bigint not null,
  sha256     char(64) collate "C" not null,
  media_type text,
  begun_at   timestamptz not null,
  sent       boolean not null default false,
  expired    boolean not null default false
);
create index upload_sha256 on upload (sha256);
create index upload_unsent on upload (begun_at) where not sent;
create index upload_unsent_of_owner on upload (owner_id) where not sent;
create index upload_expired on upload (sha256) where expired;

comment on table upload is 'Files that were announced. Those that nobody sends are cleaned up.';
comment on column upload.unit_id is 'The unit for which the owner was to send it.';
comment on column upload.media_type is 'By its content; null until its bytes have come.';
comment on column upload.sent is 'Whether a directive has been sent with it; then it is kept for ever.';
comment on column upload.expired is 'Nobody can send it any more; its bytes are about to be deleted.';
