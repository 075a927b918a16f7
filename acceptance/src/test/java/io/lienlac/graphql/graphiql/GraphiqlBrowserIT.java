package io.lienlac.graphql.graphiql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.lienlac.RunningSystem;
import io.lienlac.WithoutViews;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@WithoutViews
class GraphiqlBrowserIT {

  private static final String RESULT =
      "return document.querySelector('.result-window .CodeMirror').CodeMirror.getValue()";
  private static final String ORIGINS =
      "return performance.getEntriesByType('resource').map(one => new URL(one.name).origin)";

  private static final String TOKEN_REQUESTS =
      "return performance.getEntriesByType('resource').filter(one =>"
          + " one.name.endsWith('/token')).length";

  private final String page = RunningSystem.baseUrl() + "/graphiql";

  @Test
  void signsInThroughTheBrowserAndAnswersAQuery() throws IOException {
    Optional<Chromium> chromium = Chromium.start();
    if (chromium.isEmpty()) {
      System.out.println(
          "SKIPPED: GraphiQL in a browser, because Chromium or its driver is not installed");
    }
    assumeTrue(chromium.isPresent(), "Chromium and its driver are installed");
    try (Chromium browser = chromium.get()) {
      signIn(browser);
      runQuery(browser, "first");
      explore(browser);
      letFiveMinutesPass(browser);
      runQuery(browser, "second");
      letFiveMinutesPass(browser);
      runQuery(browser, "third");
      assertThat(browser.run(TOKEN_REQUESTS).asInt()).isEqualTo(3);
      assertThat(origins(browser)).isSubsetOf(RunningSystem.baseUrl(), issuer(browser));
      assertThat(browser.complaints()).isEmpty();
      signOut(browser);
    }
  }

  private void signIn(Chromium browser) {
    browser.visit(page);
    browser.waitFor("the page to sign in", () -> browser.shows("#username"));
    browser.type("#username", "officer.haiduong");
    browser.type("#password", "lienlac");
    browser.click("#kc-login");
    browser.waitFor("GraphiQL", () -> browser.shows(".graphiql-query-editor .CodeMirror"));
    assertThat(browser.run("return location.href").asString()).isEqualTo(page);
  }

  private static void runQuery(Chromium browser, String alias) {
    browser.run(
        "document.querySelector('.graphiql-query-editor"
            + " .CodeMirror').CodeMirror.setValue(arguments[0])",
        "{ " + alias + ": __typename }");
    browser.click(".graphiql-execute-button");
    browser.waitFor(
        "the answer", () -> browser.run(RESULT).asString().contains(alias + "\": \"Query\""));
  }

  /** For the page; the server keeps its own time, and accepts its refresh tokens. */
  private static void letFiveMinutesPass(Chromium browser) {
    browser.run("const now = Date.now; Date.now = () => now() + 300_000");
  }

  private static void explore(Chromium browser) {
    browser.click("button[aria-label='Show Documentation Explorer']");
    browser.waitFor("the documentation", () -> browser.shows(".graphiql-doc-explorer-root-type"));
  }

  private static void signOut(Chromium browser) {
    browser.click("#sign-out");
    browser.waitFor("the page to sign in", () -> browser.shows("#username"));
  }

  private static List<String> origins(Chromium browser) {
    return browser.run(ORIGINS).valueStream().map(JsonNode::asString).distinct().toList();
  }

  private static String issuer(Chromium browser) {
    String config =
        "const request = new XMLHttpRequest(); request.open('GET', '/graphiql/config.json', false);"
            + " request.send(); return JSON.parse(request.responseText).issuer";
    URI issuer = URI.create(browser.run(config).asString());
    return issuer.getScheme() + "://" + issuer.getAuthority();
  }
}
