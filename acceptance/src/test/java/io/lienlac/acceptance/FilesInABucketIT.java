package io.lienlac.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.lienlac.LocalFile;
import io.lienlac.RunningSystem;
import io.lienlac.TaskRun;
import io.lienlac.WithoutViews;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A node whose files lie in a bucket, and nowhere else. */
@WithoutViews
class FilesInABucketIT {

  @TempDir private static Path folder;

  private static S3Bucket bucket;
  private static RunningSystem system;

  @BeforeAll
  static void start() throws IOException {
    bucket = S3Bucket.create(folder);
    system =
        RunningSystem.fresh(
            settings -> {
              settings.remove("LIENLAC_FILES_FOLDER");
              settings.putAll(bucket.settings());
            });
  }

  @AfterAll
  static void close() {
    system.close();
  }

  @Test
  void aFileReachesThoseWhoReceiveItsLetterAndCannotBeReadWhereItLies() {
    FileExchange files = new FileExchange(SmallWorld.in(system));
    LocalFile file = FileExchange.file("Phụ lục.txt");
    Posted letter = files.send(files.upload(file));
    JsonNode attachment = files.attachment(files.world().principal(), letter);
    assertThat(attachment.path("sha256").asString()).isEqualTo(file.sha256());
    HttpResponse<byte[]> fetched = files.fetch(FileExchange.url(attachment));
    assertThat(fetched.statusCode()).isEqualTo(200);
    assertThat(fetched.body()).isEqualTo(file.content());

    Map<String, byte[]> objects = bucket.objects();
    assertThat(objects).as("its bytes and its text").hasSize(2);
    assertThat(objects.keySet()).allMatch(key -> key.endsWith(file.sha256()));
    assertThat(objects.values()).noneMatch(object -> latin(object).contains(beginning(file)));

    Path backup = folder.resolve("backup");
    TaskRun.backUp(system.settings(), backup).done();
    assertThat(objects)
        .allSatisfy(
            (key, object) ->
                assertThat(backup.resolve("files").resolve(key)).hasBinaryContent(object));
  }

  /** What no other file has. */
  private static String beginning(LocalFile file) {
    return latin(file.content()).substring(0, 36);
  }

  private static String latin(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }
}
