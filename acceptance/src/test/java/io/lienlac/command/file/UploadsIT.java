package io.lienlac.command.file;

import static io.lienlac.api.CommonRefusal.NOT_FOUND_OR_NOT_ALLOWED;
import static io.lienlac.api.file.FileRefusal.TOO_MANY_UNSENT_FILES;
import static org.assertj.core.api.Assertions.assertThat;

import io.lienlac.api.CivilTime;
import io.lienlac.api.Refusal;
import io.lienlac.api.RefusalCode;
import io.lienlac.api.file.FileCommand;
import io.lienlac.api.file.FileCommand.BeginUpload;
import io.lienlac.api.file.FileCommand.CompleteUpload;
import io.lienlac.api.file.FileId;
import io.lienlac.api.file.FindUpload;
import io.lienlac.api.file.FoundUpload;
import io.lienlac.api.file.Upload;
import io.lienlac.api.organisation.OrganisationCommand.EndAppointment;
import io.lienlac.api.organisation.PersonId;
import io.lienlac.api.organisation.Position;
import io.lienlac.api.organisation.UnitId;
import io.lienlac.api.organisation.UnitKind;
import io.lienlac.command.CommandSideDatabase;
import io.lienlac.command.CommandSideNode;
import io.lienlac.command.Country;
import io.lienlac.files.Declared;
import io.lienlac.files.StoredFiles;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/** Files before they are sent, and those that never are. */
@SuppressWarnings("NullAway.Init")
class UploadsIT {

  private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.MICROS);
  private static final Instant NEXT_DAY = NOW.plus(Duration.ofHours(24)).plusSeconds(1);

  private CommandSideDatabase database;
  private CommandSideNode node;
  private Country country;
  private UnitId department;
  private PersonId registrar;

  @BeforeEach
  void prepare() {
    database = CommandSideDatabase.create();
    node = database.node();
    country = new Country(node);
    department = country.unit(UnitKind.PROVINCIAL_DEPARTMENT, "Sở", country.ministry);
    registrar = country.person("Thư", department, Position.REGISTRAR);
  }

  @AfterEach
  void drop() {
    database.close();
  }

  @Test
  void whoMaySendMayUpload() throws IOException {
    BeginUpload begun = begin("a", registrar);
    node.send(begun);
    assertThat(find(begun.fileId(), registrar, NOW))
        .extracting(Upload::name, Upload::complete)
        .containsExactly("Phụ lục", false);
    bytesOf("a");
    node.send(complete(begun.fileId(), registrar));
    assertThat(find(begun.fileId(), registrar, NOW))
        .extracting(Upload::name, Upload::complete, Upload::keptUntil)
        .containsExactly("Phụ lục.txt", true, NOW.plus(Duration.ofHours(24)));
  }

  @Test
  void nobodyElseMay() {
    PersonId teacher = country.person("Cô", department, Position.OFFICER);
    assertThat(refusals(begin("a", teacher))).containsExactly(NOT_FOUND_OR_NOT_ALLOWED);
    assertThat(refusals(begin("a", new PersonId(UUID.randomUUID()))))
        .containsExactly(NOT_FOUND_OR_NOT_ALLOWED);
    assertThat(count()).isZero();
  }

  @Test
  void anUploadIsItsOwnersAlone() {
    PersonId colleague = country.person("Bạn", department, Position.REGISTRAR);
    BeginUpload begun = begin("a", registrar);
    node.send(begun);
    assertThat(find(begun.fileId(), colleague, NOW)).isNull();
    assertThat(refusals(complete(begun.fileId(), colleague)))
        .containsExactly(NOT_FOUND_OR_NOT_ALLOWED);
    assertThat(hold(colleague, begun.fileId())).isEmpty();
  }

  @Test
  void whoseRightHasEndedUploadsNoMore() {
    PersonId leaver = country.person("Nghỉ", department);
    var appointment =
        country.appoint(leaver, department, Position.REGISTRAR, Country.BEGINNING, null);
    BeginUpload begun = begin("a", leaver);
    node.send(begun);
    node.send(new EndAppointment(appointment, CivilTime.dateOf(NOW), country.administrator, NOW));
    assertThat(find(begun.fileId(), leaver, NOW)).isNull();
    assertThat(refusals(complete(begun.fileId(), leaver)))
        .containsExactly(NOT_FOUND_OR_NOT_ALLOWED);
    assertThat(hold(leaver, begun.fileId())).isEmpty();
  }

  @Test
  void beginningAndCompletingAgainChangeNothing() {
    BeginUpload begun = begin("a", registrar);
    node.send(begun);
    node.send(complete(begun.fileId(), registrar));
    @Nullable Upload once = find(begun.fileId(), registrar, NOW);
    node.send(begun);
    node.send(complete(begun.fileId(), registrar));
    assertThat(find(begun.fileId(), registrar, NOW)).isEqualTo(once);
    assertThat(count()).isOne();
  }

  @Test
  void nobodyHasMoreThanSoManyUnsentFiles() {
    List<BeginUpload> most =
        IntStream.range(0, FileCommand.MOST_UNSENT)
            .mapToObj(i -> begin("file " + i, registrar))
            .toList();
    most.forEach(node::send);
    BeginUpload another = begin("another", registrar);
    assertThat(refusals(another)).containsExactly(TOO_MANY_UNSENT_FILES);
    node.send(most.getLast());
    node.send(begin("a colleague's", country.person("Bạn", department, Position.REGISTRAR)));
    keep(most.getFirst().fileId());
    node.send(another);
  }

  @Test
  void whatNobodySendsIsCleanedUpWithItsBytes() throws IOException {
    FileId unsent = uploaded("unsent");
    FileId sent = uploaded("sent");
    FileId same = uploaded("sent");
    keep(sent);
    clean(NEXT_DAY.minusSeconds(2));
    assertThat(count()).isEqualTo(3);
    clean(NEXT_DAY);
    clean(NEXT_DAY);
    assertThat(find(unsent, registrar, NOW)).isNull();
    assertThat(find(same, registrar, NOW)).isNull();
    assertThat(find(sent, registrar, NOW)).isNotNull();
    assertThat(isStored("unsent")).isFalse();
    assertThat(isStored("sent")).isTrue();
    assertThat(count()).isOne();
  }

  @Test
  void whatIsBeingSentIsNotCleanedUp() throws IOException, InterruptedException {
    FileId file = uploaded("held");
    Thread cleaning =
        node.bean(TransactionTemplate.class)
            .execute(
                status -> {
                  Uploads uploads = node.bean(Uploads.class);
                  assertThat(uploads.hold(registrar, List.of(file))).containsKey(file);
                  Thread started = Thread.ofVirtual().start(() -> clean(NEXT_DAY));
                  uploads.keep(List.of(file));
                  return started;
                });
    Objects.requireNonNull(cleaning).join();
    assertThat(find(file, registrar, NOW)).isNotNull();
    assertThat(isStored("held")).isTrue();
  }

  @Test
  void whatWasCleanedUpIsNeitherCompletedNorSent() throws IOException {
    FileId file = uploaded("late");
    clean(NEXT_DAY);
    assertThat(refusals(complete(file, registrar))).containsExactly(NOT_FOUND_OR_NOT_ALLOWED);
    assertThat(hold(registrar, file)).isEmpty();
  }

  private FileId uploaded(String content) throws IOException {
    BeginUpload begun = begin(content, registrar);
    node.send(begun);
    bytesOf(content);
    node.send(complete(begun.fileId(), registrar));
    return begun.fileId();
  }

  private BeginUpload begin(String content, PersonId actor) {
    byte[] bytes = bytes(content);
    return new BeginUpload(
        new FileId(UUID.randomUUID()),
        department,
        "../Phụ lục",
        bytes.length,
        sha256(bytes),
        actor,
        NOW);
  }

  private static CompleteUpload complete(FileId file, PersonId actor) {
    return new CompleteUpload(file, "text/plain", List.of("txt", "csv"), actor, NOW);
  }

  private void bytesOf(String content) throws IOException {
    byte[] bytes = bytes(content);
    node.bean(StoredFiles.class)
        .take(
            new ByteArrayInputStream(bytes),
            new Declared(bytes.length, sha256(bytes), Instant.MAX));
  }

  private boolean isStored(String content) throws IOException {
    var found = node.bean(StoredFiles.class).open(sha256(bytes(content)));
    if (found.isPresent()) {
      found.get().close();
    }
    return found.isPresent();
  }

  private @Nullable Upload find(FileId file, PersonId owner, Instant at) {
    return node.bean(QueryGateway.class)
        .query(new FindUpload(file, owner, at), FoundUpload.class)
        .join()
        .upload();
  }

  private List<FileId> hold(PersonId owner, FileId file) {
    return List.copyOf(node.bean(Uploads.class).hold(owner, List.of(file)).keySet());
  }

  private void keep(FileId file) {
    node.bean(Uploads.class).keep(List.of(file));
  }

  private void clean(Instant now) {
    node.bean(UploadCleaner.class).clean(now);
  }

  private long count() {
    return node.jdbc().sql("select count(*) from upload").query(Long.class).single();
  }

  private List<RefusalCode> refusals(Object command) {
    return node.refusals(command).stream().map(Refusal::code).toList();
  }

  private static byte[] bytes(String content) {
    return content.getBytes(StandardCharsets.UTF_8);
  }

  private static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
