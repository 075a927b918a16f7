create table projection (
  name             varchar(60) collate "C" primary key,
  processing_group varchar(100) collate "C" not null,
  run              integer not null default 0,
  generation       integer,
  state            varchar(10) collate "C" not null default 'DONE',
  started_at       timestamptz,
  constraint projection_state check (state in ('RUNNING', 'PAUSED', 'CANCELLED', 'DONE'))
);

comment on table projection is 'Which projections there are, as the nodes say when they start, and the last rebuild of each that was asked for.';
comment on column projection.run is 'Which run the rebuild makes; 0 when none was ever asked for.';
comment on column projection.generation is 'Of which generation of the code, as the first node says that begins.';
comment on column projection.state is 'Of the rebuild. DONE is written by the node that finds that it has caught up; all else in the transaction of the command.';

create table dead_letter_retry (
  dead_letter_identifier varchar(36) collate "C" primary key
    references dead_letter_entry on delete cascade,
  requested_at           timestamptz not null
);

comment on table dead_letter_retry is 'Which dead letters are to be tried again, with the sequences that they are in. Whichever node has done it deletes the row.';

create index dead_letter_entry_enqueued_at on dead_letter_entry (enqueued_at, dead_letter_identifier);
