package io.lienlac;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What came back over HTTP. */
public record Answer(int status, String body) {

  public JsonNode json() {
    return JsonMapper.shared().readTree(body);
  }

  /** The errors beside the data; missing when there are none. */
  public JsonNode errors() {
    return json().path("errors");
  }

  /** The codes of the errors. */
  public List<String> codes() {
    return errors().valueStream().map(Answer::code).toList();
  }

  /** The code of an error. */
  public static String code(JsonNode error) {
    return error.at("/extensions/code").asString();
  }

  /** The data; there must be no errors beside them. */
  public JsonNode data() {
    if (status != 200 || !errors().isMissingNode()) {
      throw new AssertionError("HTTP status " + status + ": " + body);
    }
    return json().path("data");
  }
}
