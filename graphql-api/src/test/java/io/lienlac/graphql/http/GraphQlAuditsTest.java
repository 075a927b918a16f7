package io.lienlac.graphql.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.lienlac.graphql.ApiTest;
import io.lienlac.graphql.Http;
import io.lienlac.graphql.TestIssuer;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the 61 audits of graphql-http 1.23.1 want of a server, by their ids; the requests are our
 * own.
 */
@ApiTest
class GraphQlAuditsTest {

  private static final String JSON = "application/json";
  private static final String GRAPHQL = "application/graphql-response+json";

  @Autowired Http http;

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      textBlock =
          """
          22EB | graphql | {"query":"{ __typename }"}
          4655 | json    | {"query":"{ __typename }"}
          47DE | any     | {"query":"{ __typename }"}
          80D8 |         | {"query":"{ __typename }"}
          82A3 |         | {"query":"{ __type(name: \\"Sổ liên lạc\\") { name } }"}
          78D5 |         | {"query":"{ __type(name: \\"Điều chỉnh 🏫\\") { name } }"}
          2C94 |         | {"query":"query { __typename }"}
          03D4 |         | {"query":"{ __typename }"}
          34A2 | graphql | {"query":"{ __typename }"}
          13EE | json    | {"query":"{ __typename }"}
          8161 | graphql | {"operationName":"a","query":"query a { __typename } query b { nothing: __typename }"}
          B8B3 | json    | {"operationName":"a","query":"query a { __typename } query b { nothing: __typename }"}
          94B0 | graphql | {"query":"{ __typename }","variables":null}
          94B1 | graphql | {"query":"{ __typename }","operationName":null}
          94B2 | graphql | {"query":"{ __typename }","extensions":null}
          0220 | json    | {"query":"{ __typename }","variables":null}
          0221 | json    | {"query":"{ __typename }","operationName":null}
          0222 | json    | {"query":"{ __typename }","extensions":null}
          2EA1 | graphql | {"query":"query($of: String!) { __type(name: $of) { name } }","variables":{"of":"Viewer"}}
          28B9 | json    | {"query":"query($of: String!) { __type(name: $of) { name } }","variables":{"of":"Viewer"}}
          428F | graphql | {"query":"{ __typename }","extensions":{"of":"a client"}}
          1B7A | json    | {"query":"{ __typename }","extensions":{"of":"a client"}}
          """)
  void whatIsARequestIsAnswered(String audit, @Nullable String accept, String body) {
    HttpResponse<String> response = post(JSON, accept, body);
    assertThat(response.statusCode()).as(audit).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Type").orElse(""))
        .startsWith("graphql".equals(accept) ? GRAPHQL : JSON);
    assertThat(json(response).has("errors")).as(response.body()).isFalse();
    assertThat(json(response).path("data").isObject()).as(response.body()).isTrue();
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = "BF61")
  void whatSaysThatItIsInUtf8IsAnswered(String audit) {
    String body = "{\"query\":\"{ __type(name: \\\"Điều chỉnh 🏫\\\") { name } }\"}";
    HttpResponse<String> response = post(JSON + "; charset=utf-8", null, body);
    assertThat(response.statusCode()).as(audit).isEqualTo(200);
    assertThat(json(response).has("errors")).as(response.body()).isFalse();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      textBlock =
          """
          A5BF |         |
          423L | graphql | {"document":"{ __typename }"}
          LKJ0 |         | {"query":{"a":"map"}}
          LKJ1 |         | {"query":0}
          LKJ2 |         | {"query":false}
          LKJ3 |         | {"query":["a list"]}
          6C00 |         | {"query":"{ __typename }","operationName":{"a":"map"}}
          6C01 |         | {"query":"{ __typename }","operationName":0}
          6C02 |         | {"query":"{ __typename }","operationName":false}
          6C03 |         | {"query":"{ __typename }","operationName":["a list"]}
          4760 |         | {"query":"{ __typename }","variables":"a text"}
          4761 |         | {"query":"{ __typename }","variables":0}
          4762 |         | {"query":"{ __typename }","variables":false}
          4763 |         | {"query":"{ __typename }","variables":["a list"]}
          58B0 |         | {"query":"{ __typename }","extensions":"a text"}
          58B1 |         | {"query":"{ __typename }","extensions":0}
          58B2 |         | {"query":"{ __typename }","extensions":false}
          58B3 |         | {"query":"{ __typename }","extensions":["a list"]}
          B6DC | json    | {"query":"{ __typename
          BCF8 | json    | {"query":
          B7N8 | graphql | {"query":
          8764 |         | {}
          3E3A |         | {"queries":"{ __typename }"}
          865D | graphql | {"query":"{"}
          556A | graphql | {"query":"query {"}
          D586 | graphql | {"query":"}"}
          51FE | graphql | {"query":"{ nothing }"}
          74FF | graphql | {"query":"{ viewer }"}
          5E5B | graphql | {"query":"{ viewer { nothing } }"}
          86EE | graphql | {"query":"query($id: ID!) { node(id: $id) { id } }","variables":{"id":null}}
          """)
  void whatIsNoneIsA400WithoutData(String audit, @Nullable String accept, @Nullable String body) {
    HttpResponse<String> response = post(JSON, accept, body == null ? "" : body);
    assertThat(response.statusCode()).as(audit).isEqualTo(400);
    hasErrorsOnly(response);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      textBlock =
          """
          572B | {"query":"{"}
          FDE2 | {"query":"{ nothing }"}
          7B9B | {"query":"query($id: ID!) { node(id: $id) { id } }","variables":{"id":null}}
          """)
  void whatCannotBeginIsA200ForOldClients(String audit, String body) {
    HttpResponse<String> response = post(JSON, "json", body);
    assertThat(response.statusCode()).as(audit).isEqualTo(200);
    hasErrorsOnly(response);
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = "9ABE")
  void whatDoesNotSayWhatItIsIsRefused(String audit) {
    HttpResponse<String> response = http.send(authorised("").POST(BodyPublishers.noBody()));
    assertThat(response.statusCode()).as(audit).isEqualTo(415);
  }

  /** The audits allow them; without them, no link can trigger an operation. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      textBlock =
          """
          5A70 | ?query=%7B__typename%7D
          9C48 | ?query=mutation%7B__typename%7D
          D6D5 | ?query=query(%24a%3AString!)%7B__type(name%3A%24a)%7Bname%7D%7D&variables=%7B%22a%22%3A%22b%22%7D
          6A70 | ?query=query(%24a%3AString!)%7B__type(name%3A%24a)%7Bname%7D%7D&variables=%7B%22a%22%3A%22c%22%7D
          """)
  void nothingIsDoneByGet(String audit, String query) {
    HttpResponse<String> response =
        http.send(authorised(query).header("Accept", GRAPHQL + ", " + JSON).GET());
    assertThat(response.statusCode()).as(audit).isEqualTo(405);
  }

  private HttpResponse<String> post(String contentType, @Nullable String accept, String body) {
    HttpRequest.Builder request = authorised("").header("Content-Type", contentType);
    if (accept != null) {
      request.header("Accept", type(accept));
    }
    return http.send(request.POST(BodyPublishers.ofString(body)));
  }

  private HttpRequest.Builder authorised(String query) {
    return http.request("/graphql" + query)
        .header("Authorization", "Bearer " + TestIssuer.OURS.token("director"));
  }

  private static String type(String name) {
    return switch (name) {
      case "graphql" -> GRAPHQL;
      case "json" -> JSON;
      case "any" -> "*/*";
      default -> throw new IllegalArgumentException(name);
    };
  }

  private static void hasErrorsOnly(HttpResponse<String> response) {
    assertThat(json(response).path("errors")).as(response.body()).isNotEmpty();
    assertThat(json(response).has("data")).as(response.body()).isFalse();
  }

  private static JsonNode json(HttpResponse<String> response) {
    return JsonMapper.shared().readTree(response.body());
  }
}
