package io.lienlac.acceptance;

import io.lienlac.stack.FreePorts;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * A bucket of S3Proxy, whose objects are in memory. What that is made of is loaded apart from
 * everything else; it ends with this process.
 */
record S3Bucket(String endpoint) {

  private static final String NAME = "letters";
  private static final String ACCESS_KEY = "access";
  private static final String SECRET_KEY = "secret";

  /**
   * Starts a server with an empty bucket.
   *
   * @param folder for the server's settings
   */
  static S3Bucket create(Path folder) throws IOException {
    S3Bucket bucket = new S3Bucket("http://127.0.0.1:" + FreePorts.next());
    Path settings =
        Files.write(
            folder.resolve("s3proxy.properties"),
            List.of(
                "s3proxy.endpoint=" + bucket.endpoint(),
                "s3proxy.authorization=aws-v2-or-v4",
                "s3proxy.identity=" + ACCESS_KEY,
                "s3proxy.credential=" + SECRET_KEY,
                "jclouds.provider=transient",
                "jclouds.identity=local",
                "jclouds.credential=local"));
    run("--properties", settings.toString());
    try (S3Client client = bucket.client()) {
      client.createBucket(create -> create.bucket(NAME));
    }
    return bucket;
  }

  /** What a node is told of it, by the names of the environment's variables. */
  Map<String, String> settings() {
    return Map.of(
        "LIENLAC_FILES_S3_BUCKET", NAME,
        "LIENLAC_FILES_S3_ENDPOINT", endpoint,
        "LIENLAC_FILES_S3_ACCESS_KEY", ACCESS_KEY,
        "LIENLAC_FILES_S3_SECRET_KEY", SECRET_KEY);
  }

  /** The bytes that lie in it, by their keys. */
  Map<String, byte[]> objects() {
    Map<String, byte[]> objects = new TreeMap<>();
    try (S3Client client = client()) {
      for (S3Object object : client.listObjectsV2(list -> list.bucket(NAME)).contents()) {
        String key = object.key();
        objects.put(key, client.getObjectAsBytes(get -> get.bucket(NAME).key(key)).asByteArray());
      }
    }
    return objects;
  }

  private S3Client client() {
    return S3Client.builder()
        .httpClientBuilder(UrlConnectionHttpClient.builder())
        .region(Region.US_EAST_1)
        .endpointOverride(URI.create(endpoint))
        .forcePathStyle(true)
        .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
        .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create(ACCESS_KEY, SECRET_KEY)))
        .build();
  }

  /** Comes back when it listens. */
  private static void run(String... arguments) throws IOException {
    Path jar = Path.of(Objects.requireNonNull(System.getProperty("s3proxy.jar")));
    URL[] classes = {jar.toUri().toURL()};
    ClassLoader apart = new URLClassLoader(classes, ClassLoader.getPlatformClassLoader());
    Thread current = Thread.currentThread();
    ClassLoader before = current.getContextClassLoader();
    current.setContextClassLoader(apart);
    try {
      apart
          .loadClass("org.gaul.s3proxy.Main")
          .getMethod("main", String[].class)
          .invoke(null, (Object) arguments);
    } catch (ReflectiveOperationException e) {
      throw new IOException("S3Proxy does not start", e);
    } finally {
      current.setContextClassLoader(before);
    }
  }
}
