-- Where the units :units stand, seen from :issuer on :date; those elsewhere are left out.
with recursive
up (start, unit_id) as (
  select unit_id, unit_id
  from unnest(cast(:units as uuid[]) || cast(:issuer as uuid)) as named (unit_id)
  union
  select up.start, placement.parent_id
  from up join unit_placement placement on placement.unit_id = up.unit_id
    and placement.valid_from <= :date and :date < placement.valid_to
  where placement.parent_id is not null),
above (unit_id) as (
  select unit_id from up where start = :issuer and unit_id <> :issuer
  union
  select placement.unit_id
  from above
  join unit_placement placement on placement.parent_id = above.unit_id
    and placement.valid_from <= :date and :date < placement.valid_to
  join unit on unit.id = placement.unit_id and unit.kind = 'SECTION')
select unit.id,
  exists (select from up where up.start = unit.id and up.unit_id = :issuer) as below,
  unit.valid_from <= :date and :date < unit.valid_to as open
from unit
where unit.id = any (cast(:units as uuid[]))
  and (exists (select from up where up.start = unit.id and up.unit_id = :issuer)
    or unit.id in (select unit_id from above))
