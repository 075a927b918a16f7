package io.lienlac.graphql.http;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The form that "GraphQL over HTTP" gives to a request: one object, each of its parts in its type.
 */
final class RequestShape {

  private static final JsonMapper JSON = JsonMapper.shared();

  private RequestShape() {}

  static boolean fits(byte[] body) {
    JsonNode request;
    try {
      request = JSON.readTree(body);
    } catch (JacksonException e) {
      return false;
    }
    return request.isObject()
        && request.path("query").isString()
        && (request.path("operationName").isString() || isAbsent(request.path("operationName")))
        && (request.path("variables").isObject() || isAbsent(request.path("variables")))
        && (request.path("extensions").isObject() || isAbsent(request.path("extensions")));
  }

  private static boolean isAbsent(JsonNode part) {
    return part.isMissingNode() || part.isNull();
  }
}
