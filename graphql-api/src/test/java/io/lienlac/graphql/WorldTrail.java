package io.lienlac.graphql;

import io.lienlac.query.api.trail.Fact;
import io.lienlac.query.api.trail.SubjectKind;
import io.lienlac.query.api.trail.TrailEntryView;
import io.lienlac.query.api.trail.TrailSubject;
import java.util.List;

/** What the trail has of the {@link World}. */
public final class WorldTrail {

  /** The officer sent the letter, for the director. */
  public static final TrailEntryView SENDING =
      new TrailEntryView(
          World.id("sending"),
          3_000_000_000L,
          World.SENT,
          "DirectiveSent",
          "1",
          World.OFFICER.id(),
          World.DIRECTOR.id(),
          "web",
          "c0ffee00-0000-4000-8000-000000000001",
          World.DEPARTMENT.id(),
          List.of(
              new TrailSubject(SubjectKind.DIRECTIVE, World.LETTER.id().value()),
              new TrailSubject(SubjectKind.UNIT, World.DEPARTMENT.id().value())),
          List.of(
              new Fact("issuer", Fact.Kind.UNIT, List.of(World.DEPARTMENT.id().toString())),
              new Fact("letterKind", Fact.Kind.CONSTANT, List.of("DirectiveKind.DOCUMENT")),
              new Fact("number", Fact.Kind.TEXT, List.of("1054/SGDĐT-CTTT")),
              new Fact("letterDate", Fact.Kind.DATE, List.of("2017-08-23")),
              new Fact("urgency", Fact.Kind.CONSTANT, List.of("Urgency.URGENT")),
              new Fact("requiredAnswer", Fact.Kind.CONSTANT, List.of("RequiredAnswer.ACKNOWLEDGE")),
              new Fact("dueAt", Fact.Kind.INSTANT, List.of("2026-03-03T01:30:00.000001Z")),
              new Fact("recipients", Fact.Kind.NUMBER, List.of("2")),
              new Fact("attachments", Fact.Kind.NUMBER, List.of("1")),
              new Fact("basis", Fact.Kind.NUMBER, List.of("2"))));

  private WorldTrail() {}
}
