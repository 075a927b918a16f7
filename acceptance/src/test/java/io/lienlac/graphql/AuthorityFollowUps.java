package io.lienlac.graphql;

import io.lienlac.Eventually;
import io.lienlac.GraphQl;
import io.lienlac.LocalFile;
import io.lienlac.RunningSystem;
import io.lienlac.acceptance.Together;
import io.lienlac.api.directive.DirectiveId;
import io.lienlac.api.directive.ReceiptId;
import io.lienlac.api.directive.RecipientKind;
import io.lienlac.graphql.support.GlobalId;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** What becomes of letters in the little world after they were sent, and its calendars. */
record AuthorityFollowUps(AuthorityWorld world, RunningSystem system) {

  void build() {
    world.name("beforeAllChanges", cursorOfChanges());
    followLettersUp();
    openFeeds();
    world.name("entry", entry("letter"));
    entry("feed");
  }

  private String cursorOfChanges() {
    String listen = "subscription { inboxItemChanged(unit: \"%s\") { cursor } }";
    JsonNode now =
        world.as(Role.PRINCIPAL).hear(listen.formatted(world.id("school")), 1).getFirst();
    return now.at("/inboxItemChanged/cursor").asString();
  }

  private void followLettersUp() {
    Map<String, String> corrected = Map.of("corrects", world.id("earlier"));
    LocalFile annex = MutationCases.annex();
    Together.all(
        () -> world.name("correction", world.sent("correction", corrected)),
        this::withdraw,
        this::remind,
        () -> world.name("upload", annex.upload(delegate(), world.id("department"))),
        () -> {
          world.name("invitation", world.sent("invitation", AuthorityWorld.INVITATION));
          world.name("invited", answered("invitation", "deputy", world.id("teacher")));
        },
        () -> {
          world.name("otherInvitation", world.sent("other invitation", AuthorityWorld.INVITATION));
          answered("otherInvitation", "deputyName", "Lê Thị Thư");
        });
    awaitInboxes();
  }

  private GraphQl delegate() {
    return world.as(Role.REGISTRARS_DELEGATE);
  }

  private void withdraw() {
    world.name("withdrawn", world.sent("withdrawn", Map.of()));
    Map<String, String> withdrawal =
        Map.of("directive", world.id("withdrawn"), "reason", "Sai ngày");
    AuthorityWorld.effect(delegate(), "withdrawDirective", "directive", withdrawal);
    world.name("receivedWithdrawn", inboxItem("withdrawn"));
  }

  private void remind() {
    world.name("reminded", world.sent("reminded", Map.of("requiredAnswer", "ACKNOWLEDGE")));
    Map<String, String> reminder = Map.of("directive", world.id("reminded"));
    AuthorityWorld.effect(delegate(), "remindRecipients", "directive", reminder);
    world.name("receivedReminder", inboxItem("reminded"));
  }

  /** They show what was announced a moment after the letters themselves do. */
  private void awaitInboxes() {
    Eventually.until(
        "the inbox shows it",
        () ->
            world
                .as(Role.PRINCIPAL)
                .data(
                    "query($id: ID!) { node(id: $id) { ... on InboxItem { withdrawnAt } } }",
                    Map.of("id", world.id("receivedWithdrawn")))
                .at("/node/withdrawnAt")
                .isString());
    Eventually.until(
        "the inbox shows the reminder",
        () ->
            world
                .as(Role.PRINCIPAL)
                .data(
                    "query($id: ID!) { node(id: $id) { ... on InboxItem { reminders { lastAt } } }"
                        + " }",
                    Map.of("id", world.id("receivedReminder")))
                .at("/node/reminders/lastAt")
                .isString());
  }

  /**
   * Everybody has a feed, so that it does not matter who creates another one. The administrator's
   * is the first, which the dead letter is about.
   */
  private void openFeeds() {
    openFeed(Role.ADMINISTRATOR);
    Together.each(
        Arrays.stream(Role.values())
            .filter(role -> role != Role.ADMINISTRATOR && role != Role.NOBODY)
            .toList(),
        this::openFeed);
    world.name("feed", world.id("principal's feed"));
    world.name("revokedFeed", world.feed(Role.PRINCIPAL));
    Map<String, String> revoked = Map.of("calendarFeed", world.id("revokedFeed"));
    AuthorityWorld.effect(world.as(Role.PRINCIPAL), "revokeCalendarFeed", "calendarFeed", revoked);
  }

  private Role openFeed(Role role) {
    world.name(role.account() + "'s feed", world.feed(role));
    return role;
  }

  private String answered(String invitation, String field, String deputy) {
    Map<String, String> answer =
        Map.of(
            "directive",
            world.id(invitation),
            "unit",
            world.id("school"),
            "answer",
            "DEPUTY",
            field,
            deputy);
    return AuthorityWorld.effect(system.as("clerk"), "answerInvitation", "inboxItem", answer);
  }

  private String inboxItem(String letter) {
    DirectiveId directive = new DirectiveId(GlobalId.read("Directive", world.id(letter)));
    UUID school = GlobalId.read("OrganisationUnit", world.id("school"));
    ReceiptId receipt = ReceiptId.of(directive, RecipientKind.UNIT, school);
    return new GlobalId("InboxItem", receipt.value()).toString();
  }

  /** The first event in the trail of something, as soon as the trail shows it. */
  private String entry(String of) {
    return Eventually.get(
        "the trail shows it",
        () -> {
          JsonNode id =
              world
                  .as(Role.AUDITOR)
                  .ask(
                      "query($of: ID!) { auditTrail(of: $of) { edges { node { id } } } }",
                      Map.of("of", world.id(of)))
                  .json()
                  .at("/data/auditTrail/edges/0/node/id");
          return id.isString() ? Optional.of(id.asString()) : Optional.empty();
        });
  }
}
