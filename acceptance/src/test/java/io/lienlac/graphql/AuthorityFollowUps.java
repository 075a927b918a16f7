package io.lienlac.graphql;

import io.lienlac.Eventually;
import io.lienlac.GraphQl;
import io.lienlac.RunningSystem;
import io.lienlac.api.directive.DirectiveId;
import io.lienlac.api.directive.ReceiptId;
import io.lienlac.api.directive.RecipientKind;
import io.lienlac.graphql.support.GlobalId;
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
    world.name("correction", world.sent("correction", Map.of("corrects", world.id("earlier"))));
    GraphQl delegate = world.as(Role.REGISTRARS_DELEGATE);
    world.name("withdrawn", world.sent("withdrawn", Map.of()));
    Map<String, String> withdrawal =
        Map.of("directive", world.id("withdrawn"), "reason", "Sai ngày");
    AuthorityWorld.effect(delegate, "withdrawDirective", "directive", withdrawal);
    world.name("receivedWithdrawn", inboxItem("withdrawn"));
    world.name("reminded", world.sent("reminded", Map.of("requiredAnswer", "ACKNOWLEDGE")));
    AuthorityWorld.effect(
        delegate, "remindRecipients", "directive", Map.of("directive", world.id("reminded")));
    world.name("receivedReminder", inboxItem("reminded"));
    world.name("upload", MutationCases.annex().upload(delegate, world.id("department")));
    world.name("invitation", world.sent("invitation", AuthorityWorld.INVITATION));
    world.name("invited", answered("invitation", "deputy", world.id("teacher")));
    world.name("otherInvitation", world.sent("other invitation", AuthorityWorld.INVITATION));
    answered("otherInvitation", "deputyName", "Lê Thị Thư");
    awaitInboxes();
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

  /** Everybody has a feed, so that it does not matter who creates another one. */
  private void openFeeds() {
    for (Role role : Role.values()) {
      if (role != Role.NOBODY) {
        world.name(role.account() + "'s feed", world.feed(role));
      }
    }
    world.name("feed", world.id("principal's feed"));
    world.name("revokedFeed", world.feed(Role.PRINCIPAL));
    Map<String, String> revoked = Map.of("calendarFeed", world.id("revokedFeed"));
    AuthorityWorld.effect(world.as(Role.PRINCIPAL), "revokeCalendarFeed", "calendarFeed", revoked);
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
