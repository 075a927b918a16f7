package io.lienlac.graphql.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.lienlac.api.ledger.LedgerCheckpoint;
import io.lienlac.api.ledger.TilePath;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * The ledger over HTTP, as C2SP tlog-tiles has it: anybody reads it, without a token. It tells
 * nobody's data: hashes, sizes and signatures.
 */
@RestController
class LedgerHttp {

  static final String FOLDER = "/ledger/";

  private static final MediaType TEXT = new MediaType("text", "plain", UTF_8);

  /** The next one comes a second later, at the earliest. */
  private static final CacheControl SHORT =
      CacheControl.maxAge(Duration.ofSeconds(1)).cachePublic();

  private static final CacheControl FOR_EVER =
      CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

  /** Nobody asks for a partial tile any more when it has become full. */
  private static final CacheControl LONG = CacheControl.maxAge(Duration.ofHours(1)).cachePublic();

  private final Ledger ledger;

  LedgerHttp(Ledger ledger) {
    this.ledger = ledger;
  }

  @GetMapping(FOLDER + "checkpoint")
  ResponseEntity<byte[]> checkpoint() {
    LedgerCheckpoint checkpoint = ledger.checkpoint();
    return checkpoint == null
        ? ResponseEntity.notFound().build()
        : ResponseEntity.ok()
            .contentType(TEXT)
            .cacheControl(SHORT)
            .body(checkpoint.note().getBytes(UTF_8));
  }

  @GetMapping(FOLDER + "tile/{*path}")
  ResponseEntity<byte[]> tile(@PathVariable String path) {
    Optional<TilePath> tile = TilePath.parse("tile" + path);
    byte[] hashes = tile.isEmpty() ? null : ledger.tile(tile.get());
    return tile.isEmpty() || hashes == null
        ? ResponseEntity.notFound().build()
        : ResponseEntity.ok()
            .contentType(MediaType.APPLICATION_OCTET_STREAM)
            .cacheControl(tile.get().isFull() ? FOR_EVER : LONG)
            .body(hashes);
  }
}
