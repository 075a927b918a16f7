package io.lienlac.query.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import io.lienlac.api.organisation.Ownership;
import io.lienlac.api.organisation.PersonId;
import io.lienlac.api.organisation.SchoolLevel;
import io.lienlac.api.organisation.UnitEstablished;
import io.lienlac.api.organisation.UnitId;
import io.lienlac.api.organisation.UnitKind;
import io.lienlac.query.api.organisation.NameView;
import io.lienlac.query.api.organisation.UnitView;
import io.lienlac.query.support.Values;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.Test;

class UnitDocumentTest {

  private static final UnitId PARENT = new UnitId(UUID.randomUUID());
  private static final UnitId UNIT = new UnitId(UUID.randomUUID());
  private static final Instant AT = Instant.parse("2019-10-15T02:00:00.123456Z");

  private final Document unit = new Document("_id", UNIT.toString());

  @Test
  void everythingSaidOfAUnitIsInItsView() {
    set(UnitDocument.established(established(), 0));
    set(UnitDocument.named("Trường mới", AT.plusSeconds(1), 12));
    set(UnitDocument.named("Trường giữa", AT.plusSeconds(1), 3));
    set(UnitDocument.heard(12));
    set(UnitDocument.heard(3));
    assertThat(Values.version(unit)).isEqualTo(-1);
    set(UnitDocument.workedOut(unit));
    set(
        UnitRows.paths(
            List.of(
                new PathSegment(
                    "0001-01-01", "9999-12-31", List.of(PARENT.toString(), UNIT.toString())))));
    assertThat(UnitDocument.complete(unit)).isTrue();
    assertThat(UnitDocument.view(unit, LocalDate.of(2020, 1, 1)))
        .isEqualTo(
            new UnitView(
                UNIT,
                UnitKind.SCHOOL,
                List.of(
                    new NameView("Trường", AT),
                    new NameView("Trường giữa", AT.plusSeconds(1)),
                    new NameView("Trường mới", AT.plusSeconds(1))),
                List.of(PARENT, UNIT),
                Set.of(SchoolLevel.PRIMARY, SchoolLevel.LOWER_SECONDARY),
                Ownership.PUBLIC,
                LocalDate.of(2007, 1, 1),
                null,
                12));
  }

  @Test
  void aUnitWhoseEstablishmentIsMissingIsNotShown() {
    set(UnitDocument.named("Trường", AT, 1));
    set(UnitDocument.heard(1));
    set(UnitDocument.workedOut(unit));
    assertThat(UnitDocument.complete(unit)).isFalse();
  }

  private static UnitEstablished established() {
    return new UnitEstablished(
        UNIT,
        UnitKind.SCHOOL,
        "Trường",
        PARENT,
        Set.of(SchoolLevel.LOWER_SECONDARY, SchoolLevel.PRIMARY),
        Ownership.PUBLIC,
        LocalDate.of(2007, 1, 1),
        new PersonId(UUID.randomUUID()),
        AT);
  }

  /** What a server would do with an update. */
  private void set(Bson update) {
    BsonDocument operators = update.toBsonDocument();
    operators.getDocument("$set", new BsonDocument()).forEach(this::put);
    operators
        .getDocument("$max", new BsonDocument())
        .forEach(
            (field, value) -> {
              Number present = unit.get(field, Number.class);
              if (present == null || present.longValue() < value.asNumber().longValue()) {
                put(field, value);
              }
            });
  }

  private void put(String field, BsonValue value) {
    Object plain = Document.parse(new BsonDocument("v", value).toJson()).get("v");
    String[] parts = field.split("\\.");
    if (parts.length == 1) {
      unit.put(field, plain);
    } else {
      Document inner = unit.get(parts[0], new Document());
      inner.put(parts[1], plain);
      unit.put(parts[0], inner);
    }
  }
}
