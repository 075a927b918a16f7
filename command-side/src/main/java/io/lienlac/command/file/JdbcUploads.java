package io.lienlac.command.file;

import io.lienlac.api.directive.Attachment;
import io.lienlac.api.file.FileCommand.BeginUpload;
import io.lienlac.api.file.FileCommand.CompleteUpload;
import io.lienlac.api.file.FileId;
import io.lienlac.api.file.FileName;
import io.lienlac.api.file.Upload;
import io.lienlac.api.organisation.PersonId;
import io.lienlac.api.organisation.UnitId;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Uploads in PostgreSQL. */
@Component
class JdbcUploads implements Uploads {

  private final JdbcClient jdbc;
  private final UploadProperties properties;

  JdbcUploads(JdbcClient jdbc, UploadProperties properties) {
    this.jdbc = jdbc;
    this.properties = properties;
  }

  /** Nobody deletes a file of this digest from the moment when the upload is there. */
  void begin(BeginUpload command) {
    lock("upload:" + command.sha256());
    jdbc.sql(
            """
            insert into upload (id, owner_id, unit_id, name, size, sha256, begun_at)
            values (?, ?, ?, ?, ?, ?, ?) on conflict (id) do nothing
            """)
        .params(
            command.fileId().value(),
            command.actor().value(),
            command.unit().value(),
            command.name(),
            command.size(),
            command.sha256(),
            command.at().atOffset(ZoneOffset.UTC))
        .update();
  }

  /**
   * How many files of the owner's, apart from this one, were not sent; until the transaction ends,
   * nobody else counts or begins uploads of the owner's.
   */
  int unsentOthers(PersonId owner, FileId file) {
    lock("uploads of:" + owner.value());
    return jdbc.sql(
            """
            select count(*) from upload
            where owner_id = ? and id <> ? and not sent and not expired
            """)
        .params(owner.value(), file.value())
        .query(Integer.class)
        .single();
  }

  /** False if there is no such upload any more. */
  boolean complete(Upload upload, CompleteUpload command) {
    String name = FileName.ending(upload.name(), command.endings());
    return jdbc.sql("update upload set media_type = ?, name = ? where id = ? and not expired")
            .params(command.mediaType(), name, upload.id().value())
            .update()
        == 1;
  }

  Optional<Upload> find(FileId file, PersonId owner) {
    return jdbc.sql(
            """
            select unit_id, name, size, sha256, media_type, begun_at from upload
            where id = ? and owner_id = ? and not expired
            """)
        .params(file.value(), owner.value())
        .query(
            (row, number) ->
                new Upload(
                    file,
                    new UnitId(row.getObject("unit_id", UUID.class)),
                    row.getString("name"),
                    row.getLong("size"),
                    row.getString("sha256"),
                    row.getString("media_type") != null,
                    row.getObject("begun_at", OffsetDateTime.class)
                        .toInstant()
                        .plus(properties.kept())))
        .optional();
  }

  /** In one order, so that two who hold the same files do not wait for each other. */
  @Override
  public Map<FileId, Attachment> hold(PersonId owner, List<FileId> files) {
    Map<FileId, Attachment> found = new HashMap<>();
    if (files.isEmpty()) {
      return found;
    }
    jdbc.sql(
            """
            select id, name, media_type, size, sha256 from upload
            where id = any (:files) and owner_id = :owner and media_type is not null and not expired
            order by id for update
            """)
        .param("files", ids(files))
        .param("owner", owner.value())
        .query(
            (RowCallbackHandler)
                row ->
                    found.put(
                        new FileId(row.getObject("id", UUID.class)),
                        new Attachment(
                            row.getString("name"),
                            row.getString("media_type"),
                            row.getLong("size"),
                            row.getString("sha256"))));
    return found;
  }

  @Override
  public void keep(List<FileId> files, @Nullable PersonId about) {
    if (!files.isEmpty()) {
      jdbc.sql("update upload set sent = true, about = :about where id = any (:files)")
          .param("about", about == null ? null : about.value(), Types.OTHER)
          .param("files", ids(files))
          .update();
    }
  }

  /** Nobody can send or fetch any more what the person has not sent, and what is about them. */
  void expireOf(PersonId person) {
    jdbc.sql(
            """
            update upload set expired = true, sent = false, name = ''
            where about = :person or owner_id = :person and not sent
            """)
        .param("person", person.value())
        .update();
  }

  /** Whether bytes of the person's are still to be deleted. */
  boolean hasExpiredOf(PersonId person) {
    return jdbc.sql(
            """
            select exists (
              select from upload where expired and (about = :person or owner_id = :person))
            """)
        .param("person", person.value())
        .query(Boolean.class)
        .single();
  }

  /** Digests of what was begun before then and has not been sent; nobody can send it any more. */
  List<String> expire(Instant begunBefore) {
    jdbc.sql("update upload set expired = true where not sent and not expired and begun_at < ?")
        .param(begunBefore.atOffset(ZoneOffset.UTC))
        .update();
    return jdbc.sql("select distinct sha256 from upload where expired").query(String.class).list();
  }

  /** Forgets what has expired; true if nothing else is of this digest, nor will be meanwhile. */
  boolean forget(String sha256) {
    lock("upload:" + sha256);
    jdbc.sql("delete from upload where expired and sha256 = ?").param(sha256).update();
    return !jdbc.sql("select exists (select from upload where sha256 = ?)")
        .param(sha256)
        .query(Boolean.class)
        .single();
  }

  /** Until the transaction ends, nobody else has it. */
  private void lock(String name) {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
        .param(name)
        .query((RowCallbackHandler) row -> {});
  }

  private static UUID[] ids(List<FileId> files) {
    return files.stream().map(FileId::value).toArray(UUID[]::new);
  }
}
