alter table domain_event add column mac bytea;

comment on column domain_event.mac is 'The number of a key that is not in the database, and the digest (HMAC-SHA-256) of the event under it: what the application vouches for it by. Null in rows of former builds, which are not sealed.';

create table ledger_leaf (
  leaf_index       bigint primary key,
  event_identifier varchar(36) collate "C" not null,
  global_index     bigint not null,
  leaf_hash        bytea not null,
  constraint ledger_leaf_event unique (event_identifier),
  constraint ledger_leaf_position unique (global_index)
);

comment on table ledger_leaf is 'Which place each event has in the ledger. Of two that seal at the same time, the keys let one go on. Rows are never changed or deleted.';
comment on column ledger_leaf.leaf_index is 'Dense, from 0 on, in the order in which events were observed.';
comment on column ledger_leaf.global_index is 'The event''s position in the store.';
comment on column ledger_leaf.leaf_hash is 'SHA-256, as RFC 6962 has it.';

create table ledger_tile (
  level  smallint not null,
  number bigint not null,
  hashes bytea not null,
  primary key (level, number)
);

comment on table ledger_tile is 'The hashes of the tree, 256 side by side (C2SP tlog-tiles): full ones of every level and, above the leaves, the one that still grows. The one of leaves that still grows is in ledger_leaf.';
comment on column ledger_tile.hashes is '32 bytes each, one after the other.';

create table ledger_refusal (
  global_index     bigint primary key,
  event_identifier varchar(36) collate "C" not null,
  reason           varchar(20) collate "C" not null,
  refused_at       timestamptz not null default now()
);

comment on table ledger_refusal is 'Events that were not sealed, for nothing shows that the application has stored them as and where they are.';

create table ledger_progress (
  settled bigint not null,
  single  boolean primary key default true check (single)
);
insert into ledger_progress (settled) values (0);

comment on table ledger_progress is 'How far the sealing has come.';
comment on column ledger_progress.settled is 'The position up to which every event is sealed or refused, and no other can appear.';

create table ledger_checkpoint (
  size         bigint primary key,
  root         bytea not null,
  note         text collate "C" not null,
  published_at timestamptz not null
);

comment on table ledger_checkpoint is 'What the tree was at a size, as it was signed and given out.';
comment on column ledger_checkpoint.note is 'C2SP signed-note, with the signatures that witnesses have added.';

create table ledger_finding (
  kind     varchar(20) collate "C" not null,
  place    bigint not null,
  subject  varchar(120) collate "C" not null,
  found_at timestamptz not null default now(),
  primary key (kind, place)
);

comment on table ledger_finding is 'What the application has found to be other than it was sealed. It is kept when it is mended.';
comment on column ledger_finding.place is 'Of an event its position, of a tile its number, of a checkpoint its size.';
