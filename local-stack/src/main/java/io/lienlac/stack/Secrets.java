package io.lienlac.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/** Passwords and the application's key: made by chance for each data folder, then kept there. */
record Secrets(
    String postgresSuperuser, String postgresUser, String keycloakAdmin, String applicationKey) {

  private static final int BYTES = 32;

  static Secrets of(DataFolder data) throws IOException {
    Path file = data.of("secrets.properties");
    if (!Files.exists(file)) {
      PrivateFile.write(file, random());
    }
    Properties kept = PrivateFile.read(file);
    return new Secrets(
        kept.getProperty("postgresql.superuser"),
        kept.getProperty("postgresql.user"),
        kept.getProperty("keycloak.admin"),
        kept.getProperty("application.key"));
  }

  private static Properties random() {
    Properties properties = new Properties();
    properties.setProperty("postgresql.superuser", word());
    properties.setProperty("postgresql.user", word());
    properties.setProperty("keycloak.admin", word());
    properties.setProperty("application.key", Base64.getEncoder().encodeToString(bytes()));
    return properties;
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
