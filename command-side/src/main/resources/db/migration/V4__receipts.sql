alter table directive add column withdrawn boolean not null default false;
alter table directive add column begins_at timestamptz;

comment on column directive.begins_at is 'Of an invitation: when that begins to which it invites.';

create table directive_receipt (
  directive_id uuid not null,
  kind         varchar(10) not null,
  recipient_id uuid not null,
  acknowledged boolean not null default false,
  primary key (directive_id, recipient_id, kind)
);

comment on table directive_receipt is 'Who has opened a directive, and who has acknowledged it, too.';

insert into directive_receipt (directive_id, kind, recipient_id, acknowledged)
select (receipt ->> 'directiveId')::uuid, receipt ->> 'recipientKind', (receipt ->> 'recipient')::uuid, bool_or(acknowledged)
from (
  select convert_from(payload, 'UTF8')::jsonb as receipt,
    payload_type = 'io.lienlac.api.directive.DirectiveAcknowledged' as acknowledged
  from domain_event
  where payload_type in ('io.lienlac.api.directive.DirectiveRead', 'io.lienlac.api.directive.DirectiveAcknowledged')
) told
group by 1, 2, 3;
