package io.lienlac.stack;

import static org.assertj.core.api.Assertions.assertThat;

import io.lienlac.KeycloakAccounts;
import io.lienlac.KeycloakAdministration;
import io.lienlac.WithoutViews;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** Accounts come back in another Keycloak, with the ids by which the events know them. */
@WithoutViews
class AccountsExportIT {

  private static final String PASSWORD = "a password of " + UUID.randomUUID();

  @TempDir private Path folder;

  @Test
  void whoeverHadAnAccountSignsInAsBefore() throws IOException {
    StackAddresses stack = SharedStack.get();
    String account = "kept." + UUID.randomUUID();
    new KeycloakAdministration(stack).createAccount(account, PASSWORD);
    String subject = subject(signIn(stack, account, PASSWORD));
    Path exported = folder.resolve("lienlac-realm.json");

    AccountsExport.write(exported, LocalStackOptions.forTests());

    assertThat(exported).content().contains(account, subject).doesNotContain(PASSWORD);
    LocalStackOptions options =
        LocalStackOptions.forTests()
            .withData(Path.of("target", "other-accounts").toAbsolutePath())
            .withAccounts(exported);
    try (RunningStack other = LocalStack.start(options)) {
      assertThat(subject(signIn(other.addresses(), account, PASSWORD))).isEqualTo(subject);
      HttpResponse<String> refused = signIn(other.addresses(), account, "another");
      assertThat(refused.statusCode()).isEqualTo(400);
      assertThat(refused.body()).contains("invalid_grant");
    }
  }

  private static HttpResponse<String> signIn(
      StackAddresses stack, String account, String password) {
    return KeycloakAccounts.signIn(stack.issuer(), "cli", account, password);
  }

  private static String subject(HttpResponse<String> signedIn) {
    String token = JsonMapper.shared().readTree(signedIn.body()).path("access_token").asString();
    return KeycloakAccounts.claims(token).path("sub").asString();
  }
}
