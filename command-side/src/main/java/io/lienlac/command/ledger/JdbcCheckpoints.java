package io.lienlac.command.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Checkpoints in PostgreSQL. */
record JdbcCheckpoints(JdbcClient jdbc) implements CheckpointStore {

  @Override
  public Optional<PublishedCheckpoint> last() {
    return jdbc.sql(
            """
            select size, root, note, published_at from ledger_checkpoint order by size desc limit 1
            """)
        .query(JdbcCheckpoints::checkpoint)
        .optional();
  }

  /** The one of a tree of that size. */
  Optional<PublishedCheckpoint> of(long size) {
    return jdbc.sql("select size, root, note, published_at from ledger_checkpoint where size = ?")
        .param(size)
        .query(JdbcCheckpoints::checkpoint)
        .optional();
  }

  private static PublishedCheckpoint checkpoint(ResultSet row, int number) throws SQLException {
    return new PublishedCheckpoint(
        row.getLong("size"),
        root(row.getBytes("root")),
        note(row.getString("note")),
        row.getObject("published_at", OffsetDateTime.class).toInstant());
  }

  /** What is none any more is told by those who check it. */
  private static TreeHash root(byte[] bytes) {
    return bytes.length == TreeHash.BYTES ? TreeHash.of(bytes) : TreeHash.EMPTY;
  }

  /** The same holds of it. */
  private static SignedNote note(String written) {
    return SignedNote.parse(written).orElseGet(() -> new SignedNote(written, List.of()));
  }

  @Override
  public void add(PublishedCheckpoint checkpoint) {
    jdbc.sql("insert into ledger_checkpoint (size, root, note, published_at) values (?, ?, ?, ?)")
        .params(
            checkpoint.size(),
            checkpoint.root().bytes(),
            checkpoint.note().toString(),
            checkpoint.publishedAt().atOffset(ZoneOffset.UTC))
        .update();
  }

  @Override
  public void replaceNote(long size, SignedNote note) {
    jdbc.sql("update ledger_checkpoint set note = ? where size = ?")
        .params(note.toString(), size)
        .update();
  }
}
