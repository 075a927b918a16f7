package io.lienlac;

import io.lienlac.demo.DemoData;
import java.net.URI;

/** What a person is told when all is running. */
final class Welcome {

  private static final String TEXT =
      """

      Liên Lạc is running, after %4$d s. Ctrl-C ends it and keeps its data.

        GraphiQL          %1$s
        GraphQL           %2$s
        Keycloak          %3$s

      Accounts of the demo, each with password %5$s:

        officer.haiduong      officer of the department of Hải Dương, who may send in its name
        registrar.binhgiang   registrar of the bureau of Bình Giang, which stands under it
        principal.binhgiang   principal of a lower-secondary school in Bình Giang
        principal.hocmon      principal of a lower-secondary school in Hóc Môn, Hồ Chí Minh City
        teacher.tanthong      teacher of the primary school Tân Thông, Hồ Chí Minh City
        administrator         keeps the ministry and all below it

      More stand in keycloak-realm/README.md. To try: what is in the inbox of the bureau of Bình Giang?

      TOKEN=$(curl -s %6$s/protocol/openid-connect/token \\
        -d grant_type=password -d client_id=cli -d username=registrar.binhgiang -d password=%5$s \\
        | sed 's/.*"access_token":"\\([^"]*\\)".*/\\1/')
      UNIT=$(curl -s %2$s -H "Authorization: Bearer $TOKEN" -H 'Content-Type: application/json' \\
        -d '{"query":"{ viewer { appointments { unit { id } } } }"}' | sed 's/.*"unit":{"id":"\\([^"]*\\)".*/\\1/')
      curl -s %2$s -H "Authorization: Bearer $TOKEN" -H 'Content-Type: application/json' \\
        -d '{"query":"query($unit: ID) { viewer { inbox(unit: $unit) { edges { node { directive { number symbol subject } readAt } } } } }","variables":{"unit":"'"$UNIT"'"}}'
      """;

  private Welcome() {}

  static String to(URI api, String keycloak, String issuer, long seconds) {
    return TEXT.formatted(
        api.resolve("/graphiql"), api, keycloak, seconds, DemoData.PASSWORD, issuer);
  }
}
