create table directive_announcement (
  directive_id   uuid not null,
  reminder       integer not null,
  opened         integer not null,
  announced_by   uuid,
  announced_at   timestamptz not null,
  next_ordinal   integer not null,
  total          integer not null,
  correlation_id text collate "C",
  client_id      text collate "C",
  primary key (directive_id, reminder)
);
create index directive_announcement_unfinished on directive_announcement (directive_id) where next_ordinal < total;

comment on table directive_announcement is 'How far a withdrawal or a reminder has been told, where it is for so many that they are told one run after the other. Whoever tells it holds a lock on the row.';
comment on column directive_announcement.reminder is 'The number of the reminder; 0 for the withdrawal.';
comment on column directive_announcement.opened is 'Recipients with smaller ordinals had opened the letter when it was withdrawn.';
comment on column directive_announcement.announced_by is 'The person who withdrew it or reminds of it; null where a due time does.';
comment on column directive_announcement.next_ordinal is 'Recipients with smaller ordinals have been told.';
comment on column directive_announcement.correlation_id is 'The request that did it, which is why it is told; null where none did.';
comment on column directive_announcement.client_id is 'The client through which that came.';

create table directive_untold (
  directive_id uuid not null,
  reminder     integer not null,
  ordinal      integer not null,
  kind         varchar(10) not null,
  recipient_id uuid not null,
  purpose      varchar(20) not null,
  primary key (directive_id, reminder, ordinal)
);

comment on table directive_untold is 'Who is still to be told of a withdrawal or a reminder, as it was found out when that was done. Whoever is told is taken off.';
