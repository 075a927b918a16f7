package io.lienlac;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** What a mutation answered. */
public record Payload(String mutation, JsonNode json) {

  /** The codes of the refusals; none when it was done. */
  public List<String> codes() {
    return userErrors("code");
  }

  /** The paths of the refused fields, each joined by dots; empty for the whole. */
  public List<String> fields() {
    return json.path("userErrors")
        .valueStream()
        .map(
            error ->
                String.join(
                    ".", error.path("field").valueStream().map(JsonNode::asString).toList()))
        .toList();
  }

  public boolean viewIsBehind() {
    return json.path("viewIsBehind").asBoolean();
  }

  /** The mutation must have been done. */
  public Payload done() {
    if (!codes().isEmpty()) {
      throw new AssertionError(mutation + " was refused: " + json);
    }
    return this;
  }

  private List<String> userErrors(String field) {
    return json.path("userErrors")
        .valueStream()
        .map(error -> error.path(field).asString())
        .toList();
  }
}
