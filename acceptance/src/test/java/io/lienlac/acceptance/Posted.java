package io.lienlac.acceptance;

import io.lienlac.Eventually;
import io.lienlac.GraphQl;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** A letter that was sent, as its issuer follows it. */
record Posted(GraphQl issuer, String id) {

  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private static final String PROGRESS =
      "query($id: ID!, $delivery: Boolean!) { directive(id: $id) {"
          + " audience { count addressed complete digest }"
          + " delivery @include(if: $delivery) { addressed read acknowledged } } }";

  private static final String RECIPIENTS =
      "query($id: ID!, $after: String) { directive(id: $id) { delivery { recipients(first: 100,"
          + " after: $after) { pageInfo { hasNextPage endCursor } edges { node { id recipient { ..."
          + " on Person { id } ... on OrganisationUnit { id } } } } } } } }";

  /** Sends it, and waits until the view shows it. */
  static Posted send(GraphQl issuer, Letter letter) {
    Map<String, Object> input = new HashMap<>(letter.input());
    input.put("idempotencyKey", UUID.randomUUID().toString());
    return send(issuer, input);
  }

  /** Sends it under the key in the input, as often as needed until the view shows it. */
  static Posted send(GraphQl issuer, Map<String, ?> input) {
    return Eventually.get(
        "the letter is shown",
        () -> {
          JsonNode id =
              issuer
                  .mutate("sendDirective", input, "directive { id }")
                  .done()
                  .json()
                  .path("directive")
                  .path("id");
          return id.isString() ? Optional.of(new Posted(issuer, id.asString())) : Optional.empty();
        });
  }

  /** How far it is, by the audience and the delivery. */
  JsonNode progress() {
    return progress(true);
  }

  /** How far it is; the inboxes that have it need not be counted. */
  JsonNode progress(boolean delivery) {
    return issuer.data(PROGRESS, Map.of("id", id, "delivery", delivery)).path("directive");
  }

  /** Waits until every inbox has it; answers how many there are. */
  int awaitComplete() {
    Eventually.until(
        "all recipients of " + id + " are addressed",
        PATIENCE,
        () -> progress(false).path("audience").path("complete").asBoolean());
    int count = progress(false).path("audience").path("count").asInt();
    Eventually.until(
        "every inbox has " + id,
        PATIENCE,
        () -> progress().path("delivery").path("addressed").asInt() == count);
    return count;
  }

  /** The recipients, page by page, in the order in which the issuer sees them. */
  List<String> recipients() {
    List<String> all = new ArrayList<>();
    Map<String, Object> variables = new HashMap<>(Map.of("id", id));
    while (true) {
      JsonNode page =
          issuer.data(RECIPIENTS, variables).path("directive").path("delivery").path("recipients");
      for (JsonNode edge : page.path("edges")) {
        all.add(edge.path("node").path("recipient").path("id").asString());
      }
      if (!page.path("pageInfo").path("hasNextPage").asBoolean()) {
        return all;
      }
      variables.put("after", page.path("pageInfo").path("endCursor").asString());
    }
  }
}
