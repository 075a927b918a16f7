package io.lienlac.command.file;

import static io.lienlac.api.CommonRefusal.NOT_FOUND_OR_NOT_ALLOWED;
import static io.lienlac.api.file.FileRefusal.TOO_MANY_UNSENT_FILES;
import static io.lienlac.command.file.Uploading.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.lienlac.WithoutViews;
import io.lienlac.api.CivilTime;
import io.lienlac.api.file.FileCommand;
import io.lienlac.api.file.FileCommand.BeginUpload;
import io.lienlac.api.file.Upload;
import io.lienlac.api.organisation.OrganisationCommand.EndAppointment;
import io.lienlac.api.organisation.PersonId;
import io.lienlac.api.organisation.Position;
import io.lienlac.command.CommandSideDatabase;
import io.lienlac.command.CommandSideNode;
import io.lienlac.command.Country;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Files before they are sent. */
@SuppressWarnings("NullAway.Init")
@WithoutViews
class UploadsIT {

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
  void whoMaySendMayUpload() throws IOException {
    BeginUpload begun = office.begin("a", office.registrar());
    node.send(begun);
    assertThat(office.find(begun.fileId(), office.registrar()))
        .extracting(Upload::name, Upload::complete)
        .containsExactly("Phụ lục", false);
    office.bytesOf("a");
    node.send(Uploading.complete(begun.fileId(), office.registrar()));
    assertThat(office.find(begun.fileId(), office.registrar()))
        .extracting(Upload::name, Upload::complete, Upload::keptUntil)
        .containsExactly("Phụ lục.txt", true, NOW.plus(Duration.ofHours(24)));
  }

  @Test
  void nobodyElseMay() {
    PersonId officer = office.country().person("Cô", office.department(), Position.OFFICER);
    assertThat(office.refusals(office.begin("a", officer)))
        .containsExactly(NOT_FOUND_OR_NOT_ALLOWED);
    assertThat(office.refusals(office.begin("a", new PersonId(UUID.randomUUID()))))
        .containsExactly(NOT_FOUND_OR_NOT_ALLOWED);
    assertThat(office.count()).isZero();
  }

  @Test
  void anUploadIsItsOwnersAlone() {
    PersonId colleague = office.country().person("Bạn", office.department(), Position.REGISTRAR);
    BeginUpload begun = office.begin("a", office.registrar());
    node.send(begun);
    assertThat(office.find(begun.fileId(), colleague)).isNull();
    assertThat(office.refusals(Uploading.complete(begun.fileId(), colleague)))
        .containsExactly(NOT_FOUND_OR_NOT_ALLOWED);
    assertThat(office.hold(colleague, begun.fileId())).isEmpty();
  }

  @Test
  void whoseRightHasEndedUploadsNoMore() {
    PersonId leaver = office.country().person("Nghỉ", office.department());
    var appointment =
        office
            .country()
            .appoint(leaver, office.department(), Position.REGISTRAR, Country.BEGINNING, null);
    BeginUpload begun = office.begin("a", leaver);
    node.send(begun);
    node.send(
        new EndAppointment(
            appointment, CivilTime.dateOf(NOW), office.country().administrator, NOW));
    assertThat(office.find(begun.fileId(), leaver)).isNull();
    assertThat(office.refusals(Uploading.complete(begun.fileId(), leaver)))
        .containsExactly(NOT_FOUND_OR_NOT_ALLOWED);
    assertThat(office.hold(leaver, begun.fileId())).isEmpty();
  }

  @Test
  void beginningAndCompletingAgainChangeNothing() {
    BeginUpload begun = office.begin("a", office.registrar());
    node.send(begun);
    node.send(Uploading.complete(begun.fileId(), office.registrar()));
    @Nullable Upload once = office.find(begun.fileId(), office.registrar());
    node.send(begun);
    node.send(Uploading.complete(begun.fileId(), office.registrar()));
    assertThat(office.find(begun.fileId(), office.registrar())).isEqualTo(once);
    assertThat(office.count()).isOne();
  }

  @Test
  void nobodyHasMoreThanSoManyUnsentFiles() {
    List<BeginUpload> most =
        IntStream.range(0, FileCommand.MOST_UNSENT)
            .mapToObj(i -> office.begin("file " + i, office.registrar()))
            .toList();
    most.forEach(node::send);
    BeginUpload another = office.begin("another", office.registrar());
    assertThat(office.refusals(another)).containsExactly(TOO_MANY_UNSENT_FILES);
    node.send(most.getLast());
    node.send(
        office.begin(
            "a colleague's",
            office.country().person("Bạn", office.department(), Position.REGISTRAR)));
    office.keep(most.getFirst().fileId());
    node.send(another);
  }
}
