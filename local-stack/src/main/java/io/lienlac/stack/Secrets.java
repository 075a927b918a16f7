package io.lienlac.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/**
 * Passwords and the application's keys: made by chance for each data folder, then kept there. Those
 * of a system that is restored are given in the environment, as LIENLAC_SECRET_KEY,
 * LIENLAC_FILES_KEY, LIENLAC_PERSONAL_KEYS, LIENLAC_LEDGER_MAC_KEYS and LIENLAC_LEDGER_SIGNING_KEY.
 */
record Secrets(
    String postgresSuperuser,
    String postgresUser,
    String keycloakAdmin,
    String keycloakProvisioning,
    String applicationKey,
    String filesKey,
    String personalKeys,
    String ledgerMacKeys,
    String ledgerSigningKey) {

  private static final int BYTES = 32;

  static Secrets of(DataFolder data) throws IOException {
    Path file = data.of("secrets.properties");
    Properties kept = Files.exists(file) ? PrivateFile.read(file) : new Properties();
    Properties all = random();
    all.putAll(kept);
    if (!all.equals(kept)) {
      PrivateFile.write(file, all);
    }
    return new Secrets(
        all.getProperty("postgresql.superuser"),
        all.getProperty("postgresql.user"),
        all.getProperty("keycloak.admin"),
        all.getProperty("keycloak.provisioning"),
        all.getProperty("application.key"),
        all.getProperty("files.key"),
        all.getProperty("personal.keys"),
        all.getProperty("ledger.mac-keys"),
        all.getProperty("ledger.signing-key"));
  }

  private static Properties random() {
    Properties properties = new Properties();
    properties.setProperty("postgresql.superuser", word());
    properties.setProperty("postgresql.user", word());
    properties.setProperty("keycloak.admin", word());
    properties.setProperty("keycloak.provisioning", word());
    properties.setProperty("application.key", key("LIENLAC_SECRET_KEY", ""));
    properties.setProperty("files.key", key("LIENLAC_FILES_KEY", ""));
    properties.setProperty("personal.keys", key("LIENLAC_PERSONAL_KEYS", "1:"));
    properties.setProperty("ledger.mac-keys", key("LIENLAC_LEDGER_MAC_KEYS", "1:"));
    properties.setProperty("ledger.signing-key", key("LIENLAC_LEDGER_SIGNING_KEY", ""));
    return properties;
  }

  /** As it is given; otherwise one made by chance, after what comes before it. */
  private static String key(String variable, String before) {
    String given = System.getenv(variable);
    return given == null ? before + Base64.getEncoder().encodeToString(bytes()) : given;
  }

  private static String word() {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes());
  }

  private static byte[] bytes() {
    byte[] bytes = new byte[BYTES];
    new SecureRandom().nextBytes(bytes);
    return bytes;
  }
}
