package io.lienlac.files;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lienlac.files.FileStoreProperties.S3;
import java.io.IOException;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.s3.S3Client;

/** Against an S3 server in this process, over HTTP, with signed requests. */
@SuppressWarnings("NullAway.Init")
class S3StoreTest extends ObjectStoreContract {

  private static S3Server server;
  private static S3Client client;

  @BeforeAll
  static void connect(@TempDir Path folder) throws IOException {
    server = S3Server.start(folder);
    client = FileStoreConfiguration.client(server.settings(""));
  }

  @AfterAll
  static void disconnect() {
    client.close();
  }

  @Override
  ObjectStore store() {
    String bucket = "files-" + UUID.randomUUID();
    client.createBucket(create -> create.bucket(bucket));
    return new S3Store(client, bucket);
  }

  @Test
  void saysThatItCannotBeReachedRatherThanThatNothingIsThere() {
    ObjectStore without = new S3Store(client, "no-such-bucket");
    assertThatThrownBy(() -> without.open("files/00/x")).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> without.delete("files/00/x")).isInstanceOf(IOException.class);
    assertThatThrownBy(without::check).isInstanceOf(IOException.class);
  }

  @Test
  void isNotAskedByStrangers() {
    S3 stranger = new S3("", server.endpoint(), "us-east-1", "stranger", "secret");
    try (S3Client other = FileStoreConfiguration.client(stranger)) {
      assertThatThrownBy(() -> new S3Store(other, "files").open("files/00/x"))
          .isInstanceOf(IOException.class);
    }
  }
}
