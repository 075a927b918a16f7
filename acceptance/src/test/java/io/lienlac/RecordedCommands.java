package io.lienlac;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.client.MongoDatabase;
import io.lienlac.query.support.CommandRecorder;
import io.lienlac.query.support.DeclaredIndexes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.context.support.GenericApplicationContext;

/**
 * Works inside the nodes under test: hears each command that a node sends to MongoDB, and notes in
 * a file those that should not have been sent. A node may be killed at any time, so the file is
 * replaced whole every moment.
 */
public final class RecordedCommands
    implements ApplicationContextInitializer<GenericApplicationContext> {

  /** The system property that names the file; without it nothing is recorded. */
  static final String FILE = "lienlac.recording";

  private static final Duration MOMENT = Duration.ofMillis(500);

  @Override
  public void initialize(GenericApplicationContext context) {
    @Nullable String file = System.getProperty(FILE);
    if (file != null) {
      context.getBeanFactory().registerSingleton("withoutTests", new WithoutTests());
      CommandRecorder recorder = new CommandRecorder();
      context.registerBean("commandRecorder", CommandRecorder.class, () -> recorder);
      ApplicationListener<ContextRefreshedEvent> whenReady =
          ready -> watch(recorder, ready.getApplicationContext(), Path.of(file));
      context.addApplicationListener(whenReady);
    }
  }

  private static void watch(CommandRecorder recorder, ApplicationContext context, Path file) {
    DeclaredIndexes indexes = context.getBean(DeclaredIndexes.class);
    MongoDatabase views = context.getBean(MongoDatabase.class);
    Thread.ofPlatform()
        .daemon()
        .name("recorded-commands")
        .start(
            () -> {
              try {
                while (true) {
                  note(recorder, indexes, scans(recorder, views), file);
                  Thread.sleep(MOMENT);
                }
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            });
  }

  /** What the server would read whole; asked again later where the server is away. */
  private static List<String> scans(CommandRecorder recorder, MongoDatabase views) {
    try {
      return recorder.scans(views);
    } catch (MongoCommandException cannotExplain) {
      return List.of(cannotExplain.getMessage());
    } catch (MongoException | IllegalStateException away) {
      return List.of();
    }
  }

  /**
   * In the first lines how many searches were heard and how many of them were explained, in the
   * others what is wrong with some.
   */
  private static void note(
      CommandRecorder recorder, DeclaredIndexes indexes, List<String> scans, Path file) {
    List<String> lines = new ArrayList<>();
    lines.add(Integer.toString(recorder.searches()));
    lines.add(Integer.toString(recorder.explained()));
    lines.addAll(recorder.violations(indexes));
    lines.addAll(scans);
    try {
      Path next = Files.write(Path.of(file + ".next"), lines);
      Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
