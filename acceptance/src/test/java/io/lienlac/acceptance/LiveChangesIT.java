package io.lienlac.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.lienlac.GraphQl;
import io.lienlac.Listener;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** How recipients hear of what is done to letters that they have. */
class LiveChangesIT {

  private static SmallWorld world;

  @BeforeAll
  static void build() {
    world = SmallWorld.shared();
  }

  /** Who has not opened a letter does not get the one that corrects it, but hears of it here. */
  @Test
  void reminderCorrectionAndWithdrawalAreHeardAndNoneTwice() {
    GraphQl registrar = world.as(world.registrar());
    String letter = sent(registrar);
    String cursor;
    try (Listener listener = listen(null)) {
      cursor = listener.next().path("cursor").asString();
      registrar.mutate("remindRecipients", Map.of("directive", letter), "").done();
      JsonNode reminded = next(listener, letter);
      assertThat(reminded.at("/reminders/count").asInt()).isEqualTo(1);
      assertThat(reminded.at("/directive/correctedAt").isNull()).isTrue();
      Posted.send(
          registrar,
          Letter.from(world.department()).with("corrects", letter).toUnits(world.farSchool()));
      JsonNode corrected = next(listener, letter);
      assertThat(corrected.at("/directive/correctedAt").isString()).isTrue();
      assertThat(corrected.path("withdrawnAt").isNull()).isTrue();
      Map<String, String> wish = Map.of("directive", letter, "reason", "Sai ngày");
      registrar.mutate("withdrawDirective", wish, "").done();
      JsonNode withdrawn = next(listener, letter);
      assertThat(withdrawn.path("withdrawnAt").isString()).isTrue();
      assertThat(withdrawn.at("/directive/withdrawal/reason").asString()).isEqualTo("Sai ngày");
      assertThat(heardOf(letter, listener)).isEmpty();
    }
    try (Listener back = listen(cursor)) {
      JsonNode all = next(back, letter);
      assertThat(all.at("/reminders/count").asInt()).isEqualTo(1);
      assertThat(all.at("/directive/correctedAt").isString()).isTrue();
      assertThat(all.path("withdrawnAt").isString()).isTrue();
      assertThat(heardOf(letter, back)).as("what was done meanwhile is told as one").isEmpty();
    }
  }

  private static String sent(GraphQl issuer) {
    Posted posted =
        Posted.send(
            issuer,
            Letter.from(world.department())
                .with("requiredAnswer", "ACKNOWLEDGE")
                .toUnits(world.primarySchool(), world.lowerSecondarySchool()));
    posted.awaitComplete();
    return posted.id();
  }

  private static Listener listen(@Nullable String after) {
    String document =
        """
        subscription { inboxItemChanged(unit: "%s"%s) { cursor item {
          reminders { count } withdrawnAt directive { id correctedAt withdrawal { reason } } } } }\
        """
            .formatted(
                world.lowerSecondarySchool(), after == null ? "" : ", after: \"" + after + "\"");
    return world.as(world.lowerSecondaryPrincipal()).listen(document);
  }

  /** The next item of a letter; others, and the event that only says from where, are left out. */
  private static JsonNode next(Listener listener, String letter) {
    JsonNode item;
    do {
      item = listener.next().path("item");
    } while (!isOf(letter, item));
    return item;
  }

  /** What else is heard of a letter within a second. */
  private static List<JsonNode> heardOf(String letter, Listener listener) {
    List<JsonNode> heard = new ArrayList<>();
    listener.message(1_000).ifPresent(heard::add);
    heard.addAll(listener.drain());
    return heard.stream()
        .filter(message -> isOf(letter, message.at("/payload/data/inboxItemChanged/item")))
        .toList();
  }

  private static boolean isOf(String letter, JsonNode item) {
    return item.at("/directive/id").asString("").equals(letter);
  }
}
