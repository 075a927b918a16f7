package io.lienlac.query.operations;

import io.lienlac.api.EventMetadata;
import io.lienlac.query.api.operations.DeadLetterView;
import io.lienlac.query.api.trail.SubjectKind;
import io.lienlac.query.api.trail.TrailSubject;
import io.lienlac.query.support.DeadLetterRow;
import io.lienlac.query.support.ProjectionDefinition;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Makes of dead letters what may be told of them. */
final class LetterReader {

  /** How the generation, and the run where it is not the first, follow the group. */
  private static final Pattern PROCESSOR = Pattern.compile("(.+?)-(\\d+)(?:-(\\d+))?");

  private static final String RUNS = "-[0-9]+(-[0-9]+)?";
  private static final String NONE = "";

  private static final Map<String, SubjectKind> SUBJECTS =
      Map.of(
          "OrganisationUnit", SubjectKind.UNIT,
          "Person", SubjectKind.PERSON,
          "Appointment", SubjectKind.APPOINTMENT,
          "Delegation", SubjectKind.DELEGATION,
          "Directive", SubjectKind.DIRECTIVE,
          "DirectiveReceipt", SubjectKind.INBOX_ITEM,
          "CalendarFeed", SubjectKind.CALENDAR_FEED,
          "ProjectionUpkeep", SubjectKind.PROJECTION);

  private final Collection<ProjectionDefinition> definitions;
  private final JsonMapper json = JsonMapper.builder().build();

  LetterReader(Collection<ProjectionDefinition> definitions) {
    this.definitions = List.copyOf(definitions);
  }

  /** A pattern for the processors of a projection; of all, where none is named. */
  String processors(@Nullable String projection) {
    return projection == null
        ? "%"
        : definitions.stream()
            .filter(definition -> definition.name().equals(projection))
            .findFirst()
            .map(definition -> definition.group() + RUNS)
            .orElse(NONE);
  }

  DeadLetterView view(DeadLetterRow row) {
    Matcher processor = PROCESSOR.matcher(row.processor());
    boolean ours = processor.matches();
    String group = ours ? processor.group(1) : row.processor();
    JsonNode position = field(row.metadata(), EventMetadata.POSITION);
    int attempts = field(row.diagnostics(), "attempts").asInt(0);
    return new DeadLetterView(
        UUID.fromString(row.id()),
        name(group),
        ours && processor.group(3) != null ? Integer.parseInt(processor.group(3)) : 0,
        row.sequence(),
        row.before(),
        row.type().substring(row.type().lastIndexOf('.') + 1),
        row.revision(),
        UUID.fromString(row.event()),
        position.isNumber() ? position.asLong() : null,
        subject(row),
        Instant.parse(row.storedAt()),
        Instant.parse(row.diedAt()),
        row.cause() == null || row.touchedAt() == null ? null : Instant.parse(row.touchedAt()),
        row.cause(),
        attempts);
  }

  private String name(String group) {
    return definitions.stream()
        .filter(definition -> definition.group().equals(group))
        .findFirst()
        .map(ProjectionDefinition::name)
        .orElse(group);
  }

  private static @Nullable TrailSubject subject(DeadLetterRow row) {
    SubjectKind kind = row.aggregateType() == null ? null : SUBJECTS.get(row.aggregateType());
    return kind == null || row.aggregate() == null
        ? null
        : new TrailSubject(kind, UUID.fromString(row.aggregate()));
  }

  private JsonNode field(byte @Nullable [] object, String name) {
    return object == null ? json.nullNode() : json.readTree(object).path(name);
  }
}
