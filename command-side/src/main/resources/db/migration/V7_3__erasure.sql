alter table person add column erased boolean not null default false;

comment on table person is 'Who is known. Of a person who is erased the row stays without name and digests, for appointments and delegations point to it.';
comment on column person.erased is 'Whether the person is erased: nothing new is kept about them.';

alter table directive add column about uuid;
create index directive_about on directive (about) where about is not null;

comment on column directive.about is 'The person whom it tells about, if it names one.';

update directive set about = told.about
from (
  select aggregate_identifier::uuid as id, (convert_from(payload, 'UTF8')::jsonb ->> 'about')::uuid as about
  from domain_event
  where payload_type = 'io.lienlac.api.directive.DirectiveSent'
) told
where told.id = directive.id and told.about is not null;

alter table upload add column about uuid;
create index upload_about on upload (about) where about is not null;

comment on column upload.about is 'The person whom the letter tells about that it was sent with. It is erased with them.';
comment on column upload.sent is 'Whether a directive has been sent with it; then it is kept for as long as that can be read.';

create table legal_hold (
  id           uuid primary key,
  person_id    uuid not null references person,
  legal_basis  text not null,
  case_number  text not null,
  placed_by    uuid not null,
  placed_at    timestamptz not null
);
create index legal_hold_person on legal_hold (person_id);

comment on table legal_hold is 'What keeps persons from being erased. Releasing deletes the row.';

create table erasure (
  person_id    uuid primary key references person,
  legal_basis  text not null,
  case_number  text not null,
  requested_by uuid not null,
  requested_at timestamptz not null,
  erased_at    timestamptz,
  completed_at timestamptz,
  receipt      text
);
create index erasure_unfinished on erasure (erased_at) where erased_at is not null and completed_at is null;

comment on table erasure is 'Who is to be erased, or is. Written in the transaction of the events.';
comment on column erasure.erased_at is 'When the key was destroyed; null while a legal hold is on.';
comment on column erasure.receipt is 'Signed, once all is done.';

create table erasure_step (
  person_id uuid not null references erasure,
  step      varchar(20) collate "C" not null,
  done_at   timestamptz not null,
  primary key (person_id, step)
);

comment on table erasure_step is 'Which steps of an erasure are done. Whichever node is at work goes on with the next one.';

create table erasure_account (
  person_id uuid not null references person,
  issuer    text not null,
  subject   text not null,
  primary key (person_id, issuer, subject)
);

comment on table erasure_account is 'Accounts that are still to be deleted where they are kept; then the row goes.';
