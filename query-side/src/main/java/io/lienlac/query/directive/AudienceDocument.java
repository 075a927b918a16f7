package io.lienlac.query.directive;

import io.lienlac.api.directive.AddressedPerson;
import io.lienlac.api.directive.Addressee;
import io.lienlac.api.directive.Audience;
import io.lienlac.api.directive.Purpose;
import io.lienlac.api.directive.Selection;
import io.lienlac.api.directive.SelectionReach;
import io.lienlac.api.organisation.Ownership;
import io.lienlac.api.organisation.PersonId;
import io.lienlac.api.organisation.Position;
import io.lienlac.api.organisation.SchoolLevel;
import io.lienlac.api.organisation.UnitId;
import io.lienlac.api.organisation.UnitKind;
import io.lienlac.query.support.Values;
import java.util.List;
import org.bson.Document;

/** An audience as it stands in a document. */
final class AudienceDocument {

  private AudienceDocument() {}

  static Document of(Audience audience) {
    return new Document("include", audience.include().stream().map(AudienceDocument::of).toList())
        .append("people", audience.people().stream().map(AudienceDocument::of).toList())
        .append("exclude", audience.exclude().stream().map(AudienceDocument::of).toList())
        .append("excludePeople", audience.excludePeople().stream().map(Object::toString).toList());
  }

  static Audience audience(Document document) {
    return new Audience(
        selections(document, "include"),
        document.getList("people", Document.class).stream().map(AudienceDocument::person).toList(),
        selections(document, "exclude"),
        document.getList("excludePeople", String.class).stream().map(PersonId::of).toList());
  }

  private static Document of(Selection selection) {
    return new Document("purpose", selection.purpose().name())
        .append("units", selection.units().stream().map(Object::toString).toList())
        .append("reach", selection.reach().name())
        .append("kinds", Values.texts(selection.kinds()))
        .append("levels", Values.texts(selection.levels()))
        .append("ownerships", Values.texts(selection.ownerships()))
        .append("addressee", selection.addressee().name())
        .append("positions", Values.texts(selection.positions()));
  }

  private static Document of(AddressedPerson person) {
    return new Document("person", person.person().toString())
        .append("purpose", person.purpose().name());
  }

  private static List<Selection> selections(Document document, String field) {
    return document.getList(field, Document.class).stream()
        .map(AudienceDocument::selection)
        .toList();
  }

  private static Selection selection(Document document) {
    return new Selection(
        Values.constant(document, "purpose", Purpose.class),
        document.getList("units", String.class).stream().map(UnitId::of).toList(),
        Values.constant(document, "reach", SelectionReach.class),
        Values.constants(document, "kinds", UnitKind.class),
        Values.constants(document, "levels", SchoolLevel.class),
        Values.constants(document, "ownerships", Ownership.class),
        Values.constant(document, "addressee", Addressee.class),
        Values.constants(document, "positions", Position.class));
  }

  private static AddressedPerson person(Document document) {
    return new AddressedPerson(
        new PersonId(Values.id(document, "person")),
        Values.constant(document, "purpose", Purpose.class));
  }
}
