package io.lienlac.files;

import io.lienlac.files.FileStoreProperties.S3;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * S3Proxy with its objects in memory. What it is made of is loaded apart from everything else; it
 * ends with this process.
 */
record S3Server(String endpoint) {

  private static final String ACCESS_KEY = "access";
  private static final String SECRET_KEY = "secret";

  static S3Server start(Path folder) throws IOException {
    String endpoint = "http://127.0.0.1:" + freePort();
    Path settings =
        Files.write(
            folder.resolve("s3proxy.properties"),
            List.of(
                "s3proxy.endpoint=" + endpoint,
                "s3proxy.authorization=aws-v2-or-v4",
                "s3proxy.identity=" + ACCESS_KEY,
                "s3proxy.credential=" + SECRET_KEY,
                "jclouds.provider=transient",
                "jclouds.identity=local",
                "jclouds.credential=local"));
    run("--properties", settings.toString());
    return new S3Server(endpoint);
  }

  S3 settings(String bucket) {
    return new S3(bucket, endpoint, "us-east-1", ACCESS_KEY, SECRET_KEY);
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

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
