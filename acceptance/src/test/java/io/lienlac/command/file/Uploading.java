package io.lienlac.command.file;

import io.lienlac.api.Refusal;
import io.lienlac.api.RefusalCode;
import io.lienlac.api.file.FileCommand.BeginUpload;
import io.lienlac.api.file.FileCommand.CompleteUpload;
import io.lienlac.api.file.FileId;
import io.lienlac.api.file.FindUpload;
import io.lienlac.api.file.FoundUpload;
import io.lienlac.api.file.Upload;
import io.lienlac.api.organisation.PersonId;
import io.lienlac.api.organisation.Position;
import io.lienlac.api.organisation.UnitId;
import io.lienlac.api.organisation.UnitKind;
import io.lienlac.command.CommandSideNode;
import io.lienlac.command.Country;
import io.lienlac.files.Declared;
import io.lienlac.files.StoredFiles;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;

/** A department whose registrar uploads files. */
record Uploading(CommandSideNode node, Country country, UnitId department, PersonId registrar) {

  static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.MICROS);

  static Uploading on(CommandSideNode node) {
    Country country = new Country(node);
    UnitId department = country.unit(UnitKind.PROVINCIAL_DEPARTMENT, "Sở", country.ministry);
    PersonId registrar = country.person("Thư", department, Position.REGISTRAR);
    return new Uploading(node, country, department, registrar);
  }

  FileId uploaded(String content) throws IOException {
    BeginUpload begun = begin(content, registrar);
    node.send(begun);
    bytesOf(content);
    node.send(complete(begun.fileId(), registrar));
    return begun.fileId();
  }

  BeginUpload begin(String content, PersonId actor) {
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

  static CompleteUpload complete(FileId file, PersonId actor) {
    return new CompleteUpload(file, "text/plain", List.of("txt", "csv"), actor, NOW);
  }

  void bytesOf(String content) throws IOException {
    byte[] bytes = bytes(content);
    node.bean(StoredFiles.class)
        .take(
            new ByteArrayInputStream(bytes),
            new Declared(bytes.length, sha256(bytes), Instant.MAX));
  }

  boolean isStored(String content) throws IOException {
    var found = node.bean(StoredFiles.class).open(sha256(bytes(content)));
    if (found.isPresent()) {
      found.get().close();
    }
    return found.isPresent();
  }

  @Nullable Upload find(FileId file, PersonId owner) {
    return node.bean(QueryGateway.class)
        .query(new FindUpload(file, owner, NOW), FoundUpload.class)
        .join()
        .upload();
  }

  List<FileId> hold(PersonId owner, FileId file) {
    return List.copyOf(node.bean(Uploads.class).hold(owner, List.of(file)).keySet());
  }

  void keep(FileId file) {
    node.bean(Uploads.class).keep(List.of(file), null);
  }

  /** As it is cleaned up at a time to come. */
  void clean(Instant now) {
    node.bean(UploadCleaner.class).clean(now);
  }

  long count() {
    return node.jdbc().sql("select count(*) from upload").query(Long.class).single();
  }

  List<RefusalCode> refusals(Object command) {
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
