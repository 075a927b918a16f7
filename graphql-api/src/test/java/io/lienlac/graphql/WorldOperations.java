package io.lienlac.graphql;

import io.lienlac.api.operations.ProjectionId;
import io.lienlac.api.organisation.Power;
import io.lienlac.query.api.operations.AwaitedEventView;
import io.lienlac.query.api.operations.DeadLetterView;
import io.lienlac.query.api.operations.ProjectionView;
import io.lienlac.query.api.operations.Projections;
import io.lienlac.query.api.operations.RebuildState;
import io.lienlac.query.api.operations.RebuildView;
import io.lienlac.query.api.operations.ViewDigestView;
import io.lienlac.query.api.organisation.Scope;
import io.lienlac.query.api.trail.SubjectKind;
import io.lienlac.query.api.trail.TrailSubject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** A projection that is rebuilt, and what it could not handle. */
public final class WorldOperations {

  private static final Instant AT = Instant.parse("2026-03-02T01:30:00.000001Z");

  static final ProjectionView UNITS =
      new ProjectionView(
          ProjectionId.of("units").value(),
          "units",
          2,
          3,
          true,
          3_000_000_000L,
          12,
          Duration.ofMillis(1_500),
          1,
          new AwaitedEventView("UnitMerged 1", 3_000_000_001L, AT),
          new RebuildView(4, RebuildState.RUNNING, AT, 17, 41, Duration.ofSeconds(90)));

  static final ViewDigestView DIGEST =
      new ViewDigestView("2:" + "0d".repeat(32), AT.plusSeconds(3));

  public static final DeadLetterView LETTER =
      new DeadLetterView(
          World.id("dead letter"),
          "units",
          3,
          World.SCHOOL.id().toString(),
          0,
          "UnitRenamed",
          "1",
          World.id("event"),
          17L,
          new TrailSubject(SubjectKind.UNIT, World.SCHOOL.id().value()),
          AT,
          AT.plusSeconds(1),
          AT.plusSeconds(2),
          "com.mongodb.MongoWriteException",
          2);

  private WorldOperations() {}

  static boolean allowed(Scope scope) {
    return scope.unitsOf(Power.OPERATE).contains(World.MINISTRY.id());
  }

  static Projections projections(Scope scope) {
    return allowed(scope)
        ? new Projections(true, List.of(UNITS))
        : new Projections(false, List.of());
  }
}
