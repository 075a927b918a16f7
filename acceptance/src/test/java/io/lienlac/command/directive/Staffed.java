package io.lienlac.command.directive;

import static io.lienlac.api.directive.SelectionReach.BELOW;

import io.lienlac.Eventually;
import io.lienlac.api.directive.Audience;
import io.lienlac.api.directive.DirectiveCommand.AcknowledgeDirective;
import io.lienlac.api.directive.DirectiveCommand.MarkDirectiveRead;
import io.lienlac.api.directive.DirectiveId;
import io.lienlac.api.directive.ReceiptId;
import io.lienlac.api.directive.RecipientKind;
import io.lienlac.api.organisation.PersonId;
import io.lienlac.api.organisation.Position;
import io.lienlac.api.organisation.UnitId;
import io.lienlac.api.organisation.UnitKind;
import io.lienlac.command.CommandSideNode;
import io.lienlac.command.Country;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.axonframework.eventsourcing.eventstore.EventStore;

/** A department with a bureau below it, where so many people work who receive its letters. */
record Staffed(CommandSideNode node, UnitId department, UnitId bureau, PersonId director) {

  static Staffed with(int people, CommandSideNode node) {
    Country country = new Country(node);
    UnitId department = country.unit(UnitKind.PROVINCIAL_DEPARTMENT, "Sở", country.ministry);
    PersonId director = country.person("Bình", department, Position.DIRECTOR);
    UnitId bureau = country.unit(UnitKind.DISTRICT_BUREAU, "Phòng", department);
    Staffed staffed = new Staffed(node, department, bureau, director);
    staffed.staff(people);
    return staffed;
  }

  /** The same as another node sees it. */
  Staffed on(CommandSideNode other) {
    return new Staffed(other, department, bureau, director);
  }

  Audience everybody() {
    return Rule.of(Rule.people(BELOW, department)).audience();
  }

  List<PersonId> people() {
    return node
        .jdbc()
        .sql("select person_id from appointment where unit_id = ? order by person_id")
        .param(bureau.value())
        .query(UUID.class)
        .list()
        .stream()
        .map(PersonId::new)
        .toList();
  }

  /** Waits until a letter is in all inboxes. */
  void awaitAddressed(DirectiveId directive) {
    Eventually.until(
        "all are addressed",
        () ->
            node.jdbc()
                .sql("select next_ordinal = total from directive_addressing where directive_id = ?")
                .param(directive.value())
                .query(Boolean.class)
                .single());
  }

  void read(DirectiveId directive, PersonId person, Instant at) {
    ReceiptId receipt = ReceiptId.of(directive, RecipientKind.PERSON, person.value());
    node.send(
        new MarkDirectiveRead(
            receipt, directive, RecipientKind.PERSON, person.value(), person, at));
  }

  void acknowledge(DirectiveId directive, PersonId person, Instant at) {
    ReceiptId receipt = ReceiptId.of(directive, RecipientKind.PERSON, person.value());
    node.send(
        new AcknowledgeDirective(
            receipt, directive, RecipientKind.PERSON, person.value(), person, at));
  }

  /** What happened to a letter, so far as it is of one type. */
  <E> List<E> events(DirectiveId directive, Class<E> type) {
    return node.bean(EventStore.class)
        .readEvents(directive.toString())
        .asStream()
        .map(message -> (Object) message.getPayload())
        .filter(type::isInstance)
        .map(type::cast)
        .toList();
  }

  /** Straight into the directory, for to appoint so many takes long. */
  private void staff(int count) {
    node.jdbc()
        .sql(
            """
            with staff as (
              insert into person (id, unit_id, sort_key)
              select gen_random_uuid(), :unit, number
              from generate_series(1, :count) as number
              returning id)
            insert into appointment (id, person_id, unit_id, position, valid_from)
            select gen_random_uuid(), id, :unit, 'OFFICER', '2010-01-01' from staff
            """)
        .param("unit", bureau.value())
        .param("count", count)
        .update();
  }
}
