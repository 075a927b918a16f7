package io.lienlac.graphql.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.lienlac.api.archive.ShownLetter;
import io.lienlac.api.directive.Attachment;
import io.lienlac.api.directive.DirectiveId;
import io.lienlac.api.organisation.UnitId;
import io.lienlac.files.StoredFiles;
import io.lienlac.graphql.archive.ExportManifest.Entry;
import io.lienlac.graphql.archive.Inspections.Letters;
import io.lienlac.graphql.support.ToldTexts;
import io.lienlac.graphql.support.Views;
import io.lienlac.query.api.archive.ExportView;
import io.lienlac.query.api.directive.DirectiveView;
import io.lienlac.query.api.organisation.FindUnits;
import io.lienlac.query.api.organisation.UnitView;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes exports as they are read: some letters at a time, the manifest and its signature last. A
 * zip that broke off has neither.
 */
@Component
class ExportWriter {

  private static final int AT_ONCE = 50;
  private static final String MANIFEST = "manifest.json";
  private static final String SIGNATURE = "manifest.sig";
  private static final String KEY = "export-key.pem";
  private static final Locale VIETNAMESE = Locale.of("vi");

  private final ExportSignature signature;
  private final Views views;
  private final StoredFiles files;
  private final ToldTexts texts;

  ExportWriter(ExportSignature signature, Views views, StoredFiles files, ToldTexts texts) {
    this.signature = signature;
    this.views = views;
    this.files = files;
    this.texts = texts;
  }

  void write(ExportView export, Letters letters, Instant fetchedAt, OutputStream to)
      throws IOException {
    ZipOutputStream zip = new ZipOutputStream(to, UTF_8);
    List<Entry> entries = new ArrayList<>();
    List<DirectiveId> ids = export.letters().stream().map(ShownLetter::directive).toList();
    for (int from = 0; from < ids.size(); from += AT_ONCE) {
      List<DirectiveId> some = ids.subList(from, Math.min(ids.size(), from + AT_ONCE));
      Map<DirectiveId, DirectiveView> found = letters.read(some);
      Map<UnitId, UnitView> issuers = issuers(found.values());
      for (int i = 0; i < some.size(); i++) {
        DirectiveView letter = found.get(some.get(i));
        if (letter == null) {
          throw new IllegalStateException("%s cannot be read any more".formatted(some.get(i)));
        }
        UnitView issuer = issuers.get(letter.issuer());
        entries.addAll(written(letter, issuer, from + i, export, zip));
      }
    }
    byte[] manifest = bytes(ExportManifest.of(export, fetchedAt, entries));
    put(zip, MANIFEST, manifest, export);
    put(zip, SIGNATURE, signature.of(manifest), export);
    put(zip, KEY, signature.publicKey(), export);
    zip.finish();
  }

  private List<Entry> written(
      DirectiveView letter,
      @Nullable UnitView issuer,
      int place,
      ExportView export,
      ZipOutputStream zip)
      throws IOException {
    String name = "letters/%03d-%s".formatted(place + 1, letter.id());
    String text = name + ".txt";
    @Nullable String issuerName = issuer == null ? null : issuer.nameAt(letter.sentAt());
    List<Entry> written = new ArrayList<>();
    written.add(put(zip, text, texts.of(letter.body(), VIETNAMESE).getBytes(UTF_8), export));
    List<String> names = new ArrayList<>();
    for (Attachment file : letter.attachments().or(List.of())) {
      String entry = "%s/%02d-%s".formatted(name, names.size() + 1, file.name());
      names.add(entry);
      written.add(put(zip, entry, file, export));
    }
    ExportedLetter metadata = ExportedLetter.of(letter, text, names, issuerName);
    written.add(put(zip, name + ".json", bytes(metadata), export));
    return written;
  }

  /** A file's bytes as they come out of the store, which knows them by their digest. */
  private Entry put(ZipOutputStream zip, String name, Attachment file, ExportView export)
      throws IOException {
    begin(zip, name, export);
    try (InputStream content =
        files
            .open(file.sha256())
            .orElseThrow(
                () -> new IllegalStateException("%s is not there".formatted(file.sha256())))) {
      content.transferTo(zip);
    }
    zip.closeEntry();
    return new Entry(name, file.size(), file.sha256());
  }

  private Map<UnitId, UnitView> issuers(Collection<DirectiveView> letters) {
    Set<UnitId> ids =
        letters.stream().map(DirectiveView::issuer).collect(Collectors.toUnmodifiableSet());
    return views.ask(new FindUnits(ids)).units().stream()
        .collect(Collectors.toMap(UnitView::id, Function.identity()));
  }

  private static byte[] bytes(Object value) {
    return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsBytes(value);
  }

  private static Entry put(ZipOutputStream zip, String name, byte[] content, ExportView export)
      throws IOException {
    begin(zip, name, export);
    zip.write(content);
    zip.closeEntry();
    return new Entry(name, content.length, sha256(content));
  }

  private static void begin(ZipOutputStream zip, String name, ExportView export)
      throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(LocalDateTime.ofInstant(export.exportedAt(), ZoneOffset.UTC));
    zip.putNextEntry(entry);
  }

  private static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
