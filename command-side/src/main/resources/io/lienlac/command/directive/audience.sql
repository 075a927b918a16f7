-- Everybody in an audience, each once, with the strongest purpose (the smallest).
-- :rule is the list of selections; :people, :purposes and :excludedPeople name single people;
-- :positions are all positions in their order; :date decides over tree, units and appointments.
with recursive
part as (
  select * from jsonb_to_recordset(cast(:rule as jsonb)) as part (
    part integer, excluding boolean, purpose integer, units uuid[], itself boolean, below boolean,
    kinds text[], levels text[], ownerships text[], people boolean, positions text[])),
tree (part, unit_id, named) as (
  select part, unnest(units), true from part
  union
  select tree.part, placement.unit_id, false
  from tree
  join part on part.part = tree.part and part.below
  join unit_placement placement on placement.parent_id = tree.unit_id
    and placement.valid_from <= :date and :date < placement.valid_to),
found as (
  select distinct part.excluding, part.people, part.purpose, part.positions, unit.id
  from tree
  join part on part.part = tree.part
  join unit on unit.id = tree.unit_id and unit.valid_from <= :date and :date < unit.valid_to
  where case when tree.named then part.itself else part.below end
    and (cardinality(part.kinds) = 0 or unit.kind = any (part.kinds))
    and (cardinality(part.levels) = 0 or cast(unit.levels as text[]) && part.levels)
    and (cardinality(part.ownerships) = 0 or unit.ownership = any (part.ownerships))),
excluded_unit as (
  select id from found where excluding and not people),
-- A person is found through each appointment by itself: excluding the unit of one leaves the other.
holder as (
  select found.excluding, found.purpose, appointment.person_id,
    array_position(cast(:positions as text[]), cast(appointment.position as text)) as rank
  from found
  join appointment on appointment.unit_id = found.id
    and appointment.valid_from <= :date and :date < appointment.valid_to
  where found.people
    and (cardinality(found.positions) = 0 or appointment.position = any (found.positions))
    and (found.excluding or found.id not in (select id from excluded_unit))),
named_person as (
  select named.purpose, named.person_id,
    (select min(array_position(cast(:positions as text[]), cast(appointment.position as text)))
     from appointment
     where appointment.person_id = named.person_id
       and appointment.valid_from <= :date and :date < appointment.valid_to) as rank
  from unnest(cast(:people as uuid[]), cast(:purposes as integer[])) as named (person_id, purpose)),
recipient_person as (
  select person_id, min(purpose) as purpose, min(rank) as rank
  from (
    select purpose, person_id, rank from holder where not excluding
    union all
    select purpose, person_id, rank from named_person) as anyone
  where person_id not in (select person_id from holder where excluding)
    and person_id <> all (cast(:excludedPeople as uuid[]))
  group by person_id),
recipient_unit as (
  select id, min(purpose) as purpose
  from found
  where not excluding and not people and id not in (select id from excluded_unit)
  group by id)
select 'UNIT' as kind, unit.id, recipient_unit.purpose, unit.kind as unit_kind,
  cast(null as integer) as rank, unit.sort_key
from recipient_unit join unit on unit.id = recipient_unit.id
union all
select 'PERSON', person.id, recipient_person.purpose, null, recipient_person.rank, person.sort_key
from recipient_person
join person on person.id = recipient_person.person_id and not person.erased
