package io.lienlac.command.file;

import static io.lienlac.api.CommonRefusal.NOT_FOUND_OR_NOT_ALLOWED;
import static io.lienlac.command.file.Uploading.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.lienlac.WithoutViews;
import io.lienlac.api.file.FileId;
import io.lienlac.command.CommandSideDatabase;
import io.lienlac.command.CommandSideNode;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/** Files that nobody sends. */
@SuppressWarnings("NullAway.Init")
@WithoutViews
class UploadCleaningIT {

  private static final Instant NEXT_DAY = NOW.plus(Duration.ofHours(24)).plusSeconds(1);

  private CommandSideDatabase database;
  private CommandSideNode node;
  private Uploading office;

  @BeforeEach
  void prepare() {
    database = CommandSideDatabase.create();
    node = database.node();
    office = Uploading.on(node);
  }

  @AfterEach
  void drop() {
    database.close();
  }

  @Test
  void whatNobodySendsIsCleanedUpWithItsBytes() throws IOException {
    FileId unsent = office.uploaded("unsent");
    FileId sent = office.uploaded("sent");
    FileId same = office.uploaded("sent");
    office.keep(sent);
    office.clean(NEXT_DAY.minusSeconds(2));
    assertThat(office.count()).isEqualTo(3);
    office.clean(NEXT_DAY);
    office.clean(NEXT_DAY);
    assertThat(office.find(unsent, office.registrar())).isNull();
    assertThat(office.find(same, office.registrar())).isNull();
    assertThat(office.find(sent, office.registrar())).isNotNull();
    assertThat(office.isStored("unsent")).isFalse();
    assertThat(office.isStored("sent")).isTrue();
    assertThat(office.count()).isOne();
  }

  @Test
  void whatIsBeingSentIsNotCleanedUp() throws IOException, InterruptedException {
    FileId file = office.uploaded("held");
    Thread cleaning =
        node.bean(TransactionTemplate.class)
            .execute(
                status -> {
                  Uploads uploads = node.bean(Uploads.class);
                  assertThat(uploads.hold(office.registrar(), List.of(file))).containsKey(file);
                  Thread started = Thread.ofVirtual().start(() -> office.clean(NEXT_DAY));
                  uploads.keep(List.of(file), null);
                  return started;
                });
    Objects.requireNonNull(cleaning).join();
    assertThat(office.find(file, office.registrar())).isNotNull();
    assertThat(office.isStored("held")).isTrue();
  }

  @Test
  void whatWasCleanedUpIsNeitherCompletedNorSent() throws IOException {
    FileId file = office.uploaded("late");
    office.clean(NEXT_DAY);
    assertThat(office.refusals(Uploading.complete(file, office.registrar())))
        .containsExactly(NOT_FOUND_OR_NOT_ALLOWED);
    assertThat(office.hold(office.registrar(), file)).isEmpty();
  }
}
