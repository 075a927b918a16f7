package io.lienlac.stack;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/**
 * Where the servers of a running stack are, and the secrets to use them.
 *
 * @param postgresUrl the JDBC URL of database {@code lienlac}; its user owns it and may create more
 * @param mongodbUri as given by LIENLAC_MONGODB_URI, or that of the server which the stack started
 * @param elasticsearchUri of the server's HTTP port, without a slash at the end
 * @param keycloakUrl Keycloak's base address, without a slash at the end
 * @param keycloakPassword the password of Keycloak's own administrator {@code admin}
 * @param issuer the issuer of the realm's tokens
 * @param secretKey 32 random bytes in Base64, made once for each data folder
 * @param filesKey 32 random bytes in Base64, under which files are encrypted
 * @param personalKeys {@code 1:} and 32 random bytes in Base64, under which the keys of persons lie
 * @param ledgerMacKeys by which the application vouches for the events that it stores
 * @param ledgerSigningKey 32 random bytes in Base64, by which it signs its ledger's checkpoints
 * @param filesFolder where the application's files lie
 * @param provisioningSecret the secret of the realm's client {@code provisioning}
 * @param apiPort where the application is to listen: GraphiQL's sign-in comes back to this port
 * @param pids process ids by server ({@code postgresql}, {@code keycloak}, {@code mongodb}, {@code
 *     elasticsearch}) and of the {@code stack} itself, which is also that of the embedded MongoDB
 */
public record StackAddresses(
    String postgresUrl,
    String postgresUser,
    String postgresPassword,
    String mongodbUri,
    String elasticsearchUri,
    String keycloakUrl,
    String keycloakPassword,
    String issuer,
    String secretKey,
    String filesKey,
    String personalKeys,
    String ledgerMacKeys,
    String ledgerSigningKey,
    String filesFolder,
    String provisioningSecret,
    int apiPort,
    Map<String, Long> pids) {

  private static final String LEDGER = "lienlac.localhost/ledger";
  private static final String PID = "pid.";

  public StackAddresses {
    pids = Map.copyOf(pids);
  }

  /** The application's settings, by the names under which it reads them. */
  public Map<String, String> settings() {
    return Map.ofEntries(
        entry("LIENLAC_POSTGRES_URL", postgresUrl),
        entry("LIENLAC_POSTGRES_USER", postgresUser),
        entry("LIENLAC_POSTGRES_PASSWORD", postgresPassword),
        entry("LIENLAC_MONGODB_URI", mongodbUri),
        entry("LIENLAC_ELASTICSEARCH_URI", elasticsearchUri),
        entry("LIENLAC_ISSUER", issuer),
        entry("LIENLAC_SECRET_KEY", secretKey),
        entry("LIENLAC_FILES_KEY", filesKey),
        entry("LIENLAC_PERSONAL_KEYS", personalKeys),
        entry("LIENLAC_PROVISIONING_SECRET", provisioningSecret),
        entry("LIENLAC_FILES_FOLDER", filesFolder),
        entry("LIENLAC_LEDGER_MAC_KEYS", ledgerMacKeys),
        entry("LIENLAC_LEDGER_SIGNING_KEY", ledgerSigningKey),
        entry("LIENLAC_LEDGER_ORIGIN", LEDGER));
  }

  Properties toProperties() {
    Properties properties = new Properties();
    properties.putAll(settings());
    properties.setProperty("keycloak.url", keycloakUrl);
    properties.setProperty("keycloak.password", keycloakPassword);
    properties.setProperty("api.port", Integer.toString(apiPort));
    pids.forEach((server, pid) -> properties.setProperty(PID + server, Long.toString(pid)));
    return properties;
  }

  static StackAddresses from(Properties properties) {
    Map<String, Long> pids = new TreeMap<>();
    for (String name : properties.stringPropertyNames()) {
      if (name.startsWith(PID)) {
        pids.put(name.substring(PID.length()), Long.valueOf(properties.getProperty(name)));
      }
    }
    return new StackAddresses(
        properties.getProperty("LIENLAC_POSTGRES_URL"),
        properties.getProperty("LIENLAC_POSTGRES_USER"),
        properties.getProperty("LIENLAC_POSTGRES_PASSWORD"),
        properties.getProperty("LIENLAC_MONGODB_URI"),
        properties.getProperty("LIENLAC_ELASTICSEARCH_URI"),
        properties.getProperty("keycloak.url"),
        properties.getProperty("keycloak.password"),
        properties.getProperty("LIENLAC_ISSUER"),
        properties.getProperty("LIENLAC_SECRET_KEY"),
        properties.getProperty("LIENLAC_FILES_KEY"),
        properties.getProperty("LIENLAC_PERSONAL_KEYS"),
        properties.getProperty("LIENLAC_LEDGER_MAC_KEYS"),
        properties.getProperty("LIENLAC_LEDGER_SIGNING_KEY"),
        properties.getProperty("LIENLAC_FILES_FOLDER"),
        properties.getProperty("LIENLAC_PROVISIONING_SECRET"),
        Integer.parseInt(properties.getProperty("api.port")),
        pids);
  }
}
