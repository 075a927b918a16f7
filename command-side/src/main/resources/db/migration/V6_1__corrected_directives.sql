alter table directive add column corrected boolean not null default false;

comment on column directive.corrected is 'Whether another letter stands in its place.';

update directive set corrected = true
where id in (
  select aggregate_identifier::uuid from domain_event
  where payload_type = 'io.lienlac.api.directive.DirectiveCorrected'
);
