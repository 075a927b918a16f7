create table unit (
  id         uuid primary key,
  kind       varchar(30) not null,
  levels     varchar(30)[] not null,
  ownership  varchar(20),
  sort_key   text collate "C" not null,
  valid_from date not null,
  valid_to   date not null default 'infinity'
);

comment on table unit is 'The write side''s look-up of units. Like all tables of the directory it is written in the transaction of the events, and can be made anew from them.';
comment on column unit.sort_key is 'Key of the name in Vietnamese order.';
comment on column unit.valid_to is 'First day on which the unit is no more.';

create table unit_placement (
  unit_id    uuid not null references unit,
  parent_id  uuid references unit,
  valid_from date not null,
  valid_to   date not null default 'infinity',
  primary key (unit_id, valid_from)
);
create index unit_placement_parent on unit_placement (parent_id, unit_id);

comment on table unit_placement is 'Under which parent a unit stands, and when. The first placement reaches back for ever, the last one forward: whether a unit exists at a time is for the table unit to say.';

create table person (
  id                uuid primary key,
  unit_id           uuid not null references unit,
  sort_key          text collate "C" not null,
  phone             bytea unique,
  sector_identifier bytea unique
);

comment on table person is 'Who is known. Erasing a person deletes the row.';
comment on column person.unit_id is 'The unit that registered the person.';
comment on column person.sort_key is 'Key of given, middle and family name in Vietnamese order.';
comment on column person.phone is 'Keyed digest (HMAC-SHA-256); the number itself is not here.';
comment on column person.sector_identifier is 'Keyed digest (HMAC-SHA-256); the identifier itself is not here.';

create table account (
  account   bytea primary key,
  person_id uuid not null references person on delete cascade
);

comment on table account is 'Whose account a token is of. The key is a keyed digest of issuer and subject.';

create table appointment (
  id         uuid primary key,
  person_id  uuid not null references person,
  unit_id    uuid not null references unit,
  position   varchar(30) not null,
  valid_from date not null,
  valid_to   date not null default 'infinity'
);
create index appointment_person on appointment (person_id);
create index appointment_unit on appointment (unit_id, position);

comment on table appointment is 'Who holds which position where, and when.';

create table delegation (
  id             uuid primary key,
  appointment_id uuid not null references appointment,
  delegate_id    uuid not null references person,
  powers         varchar(30)[] not null,
  valid_from     date not null,
  valid_to       date not null
);
create index delegation_delegate on delegation (delegate_id);

comment on table delegation is 'Who may use powers of which appointment, and when; in force only while the appointment is. Revoking deletes the row.';

create table directive (
  id                 uuid primary key,
  issuer_id          uuid not null references unit,
  acknowledgement    boolean not null,
  number_year        smallint,
  number             text collate "C"
);
create unique index directive_number on directive (issuer_id, number_year, number);

comment on table directive is 'Which directives there are. Number and symbol are unique for an issuer and the year of the letter''s date.';
comment on column directive.acknowledgement is 'Whether it asks to be acknowledged.';
comment on column directive.number is 'Number and symbol, folded: NFC, lower case, no white space.';

create table directive_addressing (
  directive_id uuid primary key,
  next_ordinal integer not null,
  total        integer not null
);
create index directive_addressing_unfinished on directive_addressing (directive_id) where next_ordinal < total;

comment on table directive_addressing is 'How far a directive has been addressed. Whoever addresses it holds a lock on the row.';
comment on column directive_addressing.next_ordinal is 'Recipients with smaller ordinals have it.';

create table directive_recipient (
  directive_id uuid not null,
  ordinal      integer not null,
  kind         varchar(10) not null,
  recipient_id uuid not null,
  purpose      varchar(20) not null,
  primary key (directive_id, ordinal)
);
create index directive_recipient_recipient on directive_recipient (recipient_id, directive_id);

comment on table directive_recipient is 'The frozen list: who was in the audience at the instant of sending, in the order of its digest. Never changed.';
