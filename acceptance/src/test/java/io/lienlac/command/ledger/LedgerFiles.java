package io.lienlac.command.ledger;

import io.lienlac.ApplicationNode;
import io.lienlac.Http;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** What a node publishes of the ledger over HTTP, read as anybody reads it. */
record LedgerFiles(ApplicationNode node) implements TileSource {

  SignedNote checkpoint() {
    return SignedNote.parse(new String(file("checkpoint"), StandardCharsets.UTF_8)).orElseThrow();
  }

  /** The tree out of nothing but its leaves' hashes, tile by tile. */
  TreeHash root(long size) {
    RightEdge edge = RightEdge.of(0, Map.of());
    for (long number = 0; number * Tile.FULL < size; number++) {
      TileId id = new TileId(0, number);
      Tile tile = new Tile(id, file(id.path(id.widthIn(size)).toString()));
      for (int place = 0; place < tile.width(); place++) {
        edge.append(tile.hash(place));
      }
    }
    return edge.root();
  }

  @Override
  public Map<TileId, Tile> load(Set<TileId> wanted, long size) {
    Map<TileId, Tile> found = new HashMap<>();
    wanted.forEach(
        id -> found.put(id, new Tile(id, file(id.path(id.widthIn(size)).toString()))));
    return found;
  }

  HttpResponse<String> answer(String path) {
    return Http.send(request(path));
  }

  private byte[] file(String path) {
    return Http.bytes(request(path));
  }

  private HttpRequest request(String path) {
    return HttpRequest.newBuilder(URI.create(node.baseUrl() + "/ledger/" + path)).build();
  }
}
