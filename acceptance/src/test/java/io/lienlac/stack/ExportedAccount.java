package io.lienlac.stack;

import static org.assertj.core.api.Assertions.assertThat;

import io.lienlac.KeycloakAccounts;
import io.lienlac.KeycloakAdministration;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/**
 * An account of the stack that all tests share.
 *
 * @param subject the id by which the events know who has it
 * @param file with all accounts of that stack, as they were exported
 */
record ExportedAccount(String name, String subject, Path file) {

  private static final String PASSWORD = "a password of " + UUID.randomUUID();

  /** A new one. */
  static ExportedAccount writtenTo(Path file) {
    StackAddresses stack = SharedStack.get();
    String name = "kept." + UUID.randomUUID();
    new KeycloakAdministration(stack).createAccount(name, PASSWORD);
    String subject = subject(signIn(stack, name, PASSWORD));
    AccountsExport.write(file, LocalStackOptions.forTests());
    assertThat(file).content().contains(name, subject).doesNotContain(PASSWORD);
    return new ExportedAccount(name, subject, file);
  }

  /** Whoever has it signs in to another Keycloak by the same password, and nobody by another. */
  void signsInAsBeforeAt(StackAddresses other) {
    assertThat(subject(signIn(other, name, PASSWORD))).isEqualTo(subject);
    HttpResponse<String> refused = signIn(other, name, "another");
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body()).contains("invalid_grant");
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
