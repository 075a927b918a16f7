package io.lienlac.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.lienlac.files.FileRefused.Reason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@SuppressWarnings("NullAway.Init")
class StoredFilesTest {

  private static final byte[] KEY = new byte[32];
  private static final Instant LATER = Instant.now().plusSeconds(3_600);
  private static final String WORDS = "So lien lac dien tu";
  private static final String ACCENTS = "Sổ liên lạc điện tử của Trường Tiểu học Hòa Bình";

  @TempDir private Path folder;

  private final MemoryStore store = new MemoryStore();
  private StoredFiles files;
  private AttachmentText texts;

  @BeforeEach
  void prepare() {
    TemporaryFiles temporary = new TemporaryFiles(folder, List.of());
    SealedObjects objects = new SealedObjects(store, temporary, KEY);
    files = new StoredFiles(objects, temporary, new ContentTypes(), new TextExtraction());
    texts = new StoredText(objects);
  }

  @AfterEach
  void nothingIsLeftOnTheWay() {
    assertThat(folder).isEmptyDirectory();
  }

  static Stream<Arguments> documents() {
    return Stream.of(
        Arguments.of(FileType.TEXT, Documents.text(WORDS)),
        Arguments.of(FileType.PDF, Documents.pdf(WORDS)),
        Arguments.of(FileType.PDF, Documents.signedPdf(WORDS)),
        Arguments.of(FileType.WORD, Documents.word(WORDS)),
        Arguments.of(FileType.EXCEL, Documents.excel(WORDS)),
        Arguments.of(FileType.EXCEL_97, Documents.excel97(WORDS)),
        Arguments.of(FileType.POWERPOINT, Documents.powerPoint(WORDS)),
        Arguments.of(FileType.POWERPOINT_97, Documents.powerPoint97(WORDS)),
        Arguments.of(FileType.OPEN_TEXT, OpenDocuments.text(WORDS)),
        Arguments.of(FileType.OPEN_SPREADSHEET, OpenDocuments.spreadsheet(WORDS)),
        Arguments.of(FileType.OPEN_PRESENTATION, OpenDocuments.presentation(WORDS)));
  }

  @ParameterizedTest
  @MethodSource("documents")
  void takesDocumentsInWithTheirTexts(FileType type, byte[] content) throws IOException {
    assertThat(take(content)).isEqualTo(type);
    assertThat(open(content)).hasValue(content);
    assertThat(texts.of(sha256(content)).orElse("")).contains(WORDS);
  }

  static Stream<byte[]> documentsWithAccents() {
    return Stream.of(
        Documents.word(ACCENTS),
        Documents.vietnamesePdf(ACCENTS),
        Documents.signedPdf(ACCENTS),
        Documents.excel97(ACCENTS),
        Documents.powerPoint(ACCENTS),
        Documents.powerPoint97(ACCENTS),
        OpenDocuments.text(ACCENTS));
  }

  @ParameterizedTest
  @MethodSource("documentsWithAccents")
  void keepsAccentsOfATextAsTheyAre(byte[] content) throws IOException {
    take(content);
    assertThat(texts.of(sha256(content)).orElse("")).contains(ACCENTS);
  }

  @Test
  void takesWhatCannotBeReadWithoutAText() throws IOException {
    byte[] broken = Documents.text("%PDF-1.7\nnothing of a PDF follows");
    byte[] closed = Documents.protectedPdf(WORDS, "password");
    byte[] picture = HexFormat.of().parseHex("89504e470d0a1a0a0000000d49484452");
    for (byte[] content : List.of(broken, closed, picture)) {
      take(content);
      assertThat(open(content)).hasValue(content);
      assertThat(texts.of(sha256(content))).isEmpty();
    }
  }

  @Test
  void takesTheBeginningOfALongText() throws IOException {
    byte[] content = Documents.text("chữ ".repeat(TextExtraction.LONGEST_TEXT / 3));
    take(content);
    assertThat(texts.of(sha256(content)).orElse(""))
        .hasSizeBetween(TextExtraction.LONGEST_TEXT - 4, TextExtraction.LONGEST_TEXT);
  }

  static Stream<byte[]> forbidden() {
    return Stream.of(
        HexFormat.of().parseHex("4d5a90000300000004000000ffff0000"),
        Documents.text("<!DOCTYPE html><html><script>alert(1)</script></html>"),
        Documents.text("<svg xmlns=\"http://www.w3.org/2000/svg\"/>"),
        Documents.text("#!/bin/sh\nrm -rf /\n"));
  }

  @ParameterizedTest
  @MethodSource("forbidden")
  void refusesWhatMayNotBeSentWhateverItsName(byte[] content) {
    assertThat(refusal(content, declared(content))).isEqualTo(Reason.TYPE_NOT_ALLOWED);
  }

  @Test
  void refusesWhatIsNotWhatWasDeclared() {
    byte[] content = Documents.text(WORDS);
    String digest = sha256(content);
    int size = content.length;
    assertThat(refusal(content, new Declared(size - 1, digest, LATER)))
        .isEqualTo(Reason.LARGER_THAN_DECLARED);
    assertThat(refusal(content, new Declared(size + 1, digest, LATER)))
        .isEqualTo(Reason.SMALLER_THAN_DECLARED);
    assertThat(refusal(content, new Declared(size, "0".repeat(64), LATER)))
        .isEqualTo(Reason.DIGEST_DIFFERS);
    assertThat(refusal(content, new Declared(size, digest, Instant.EPOCH)))
        .isEqualTo(Reason.TOO_LATE);
  }

  @Test
  void takingAFileAgainChangesNothing() throws IOException {
    byte[] content = Documents.text(WORDS);
    take(content);
    take(content);
    assertThat(open(content)).hasValue(content);
    assertThat(store.objects).hasSize(2);
  }

  @Test
  void deletesAFileWithItsText() throws IOException {
    byte[] content = Documents.text(WORDS);
    take(content);
    files.delete(sha256(content));
    assertThat(store.objects).isEmpty();
    assertThat(open(content)).isEmpty();
  }

  @Test
  void nothingOfAFileCanBeReadWhereItLies() throws IOException {
    byte[] content = Documents.text(WORDS);
    take(content);
    assertThat(store.objects.values())
        .hasSize(2)
        .allSatisfy(
            object ->
                assertThat(new String(object, StandardCharsets.ISO_8859_1)).doesNotContain(WORDS));
  }

  @Test
  void aTextThatWasDamagedIsNone() throws IOException {
    byte[] content = Documents.text(WORDS);
    take(content);
    store.objects.values().forEach(object -> object[object.length - 1] ^= 1);
    assertThat(texts.of(sha256(content))).isEmpty();
    assertThat(catchThrowableOfType(IOException.class, () -> open(content))).isNotNull();
  }

  @Test
  void oneObjectDoesNotPassForAnother() throws IOException {
    byte[] content = Documents.text(WORDS);
    byte[] other = Documents.text("Van ban khac");
    take(content);
    take(other);
    store.objects.put(
        ObjectKeys.file(sha256(content)), store.objects.get(ObjectKeys.file(sha256(other))));
    assertThat(catchThrowableOfType(IOException.class, () -> open(content))).isNotNull();
  }

  private FileType take(byte[] content) throws IOException {
    return files.take(new ByteArrayInputStream(content), declared(content));
  }

  private Reason refusal(byte[] content, Declared declared) {
    FileRefused refused =
        catchThrowableOfType(
            FileRefused.class, () -> files.take(new ByteArrayInputStream(content), declared));
    assertThat(store.objects).isEmpty();
    return refused.reason();
  }

  private Optional<byte[]> open(byte[] content) throws IOException {
    Optional<InputStream> found = files.open(sha256(content));
    if (found.isEmpty()) {
      return Optional.empty();
    }
    try (InputStream bytes = found.get()) {
      return Optional.of(bytes.readAllBytes());
    }
  }

  private static Declared declared(byte[] content) {
    return new Declared(content.length, sha256(content), LATER);
  }

  private static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
