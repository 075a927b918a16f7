package io.lienlac.query.search;

import io.lienlac.query.search.IndexTokens.Entry;
import io.lienlac.query.support.ProjectionDefinition;
import io.lienlac.query.support.StoredToken;
import io.lienlac.query.support.StoredTokens;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.axonframework.eventhandling.tokenstore.UnableToInitializeTokenException;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.jspecify.annotations.Nullable;

/** Keeps the tokens of a projection in its own index: whoever loses the one loses the other. */
public final class IndexTokenStore implements TokenStore, StoredTokens {

  private final SearchIndexes indexes;
  private final TokenDocuments documents;
  private final Serializer serializer;
  private final String node;
  private final Duration claimTimeout;
  private final Clock clock = Clock.systemUTC();

  /**
   * @param node under which name this process claims segments
   * @param claimTimeout after which a claim that was not renewed is anybody's
   */
  public IndexTokenStore(
      SearchServer server,
      SearchIndexes indexes,
      Serializer serializer,
      String node,
      Duration claimTimeout) {
    this.indexes = indexes;
    this.documents = new TokenDocuments(server, indexes);
    this.serializer = serializer;
    this.node = node;
    this.claimTimeout = claimTimeout;
  }

  @Override
  public void initializeTokenSegments(
      String processor, int count, @Nullable TrackingToken initialToken) {
    documents.change(processor, read -> initialized(read, processor, count, initialToken));
  }

  private IndexTokens initialized(
      IndexTokens read, String processor, int count, @Nullable TrackingToken initialToken) {
    if (read.segments().length > 0) {
      throw new UnableToClaimTokenException(processor + " has segments already");
    }
    IndexTokens made = read;
    for (int segment = 0; segment < count; segment++) {
      made = made.with(segment, entry(initialToken, null));
    }
    return made;
  }

  @Override
  public void storeToken(@Nullable TrackingToken token, String processor, int segment) {
    documents.change(
        processor,
        read -> {
          requireClaim(read, processor, segment);
          return read.with(segment, entry(token, node));
        });
  }

  @Override
  public @Nullable TrackingToken fetchToken(String processor, int segment) {
    IndexTokens claimed =
        documents.change(
            processor,
            read ->
                read.with(
                    segment, requireClaim(read, processor, segment).ownedBy(node, clock.millis())));
    return token(claimed.of(segment));
  }

  @Override
  public void extendClaim(String processor, int segment) {
    documents.change(
        processor,
        read -> {
          @Nullable Entry entry = read.of(segment);
          if (entry == null || !node.equals(entry.owner())) {
            throw unclaimable(processor, segment);
          }
          return read.with(segment, entry.ownedBy(node, clock.millis()));
        });
  }

  @Override
  public void releaseClaim(String processor, int segment) {
    documents.change(
        processor,
        read -> {
          @Nullable Entry entry = read.of(segment);
          if (entry == null || !node.equals(entry.owner())) {
            return read;
          }
          return read.with(segment, entry.ownedBy(null, clock.millis()));
        });
  }

  @Override
  public void initializeSegment(@Nullable TrackingToken token, String processor, int segment) {
    documents.change(
        processor,
        read -> {
          if (read.of(segment) != null) {
            throw new UnableToInitializeTokenException(
                "Segment %d of %s is there already".formatted(segment, processor));
          }
          return read.with(segment, entry(token, null));
        });
  }

  @Override
  public void deleteToken(String processor, int segment) {
    documents.change(
        processor,
        read -> {
          requireClaim(read, processor, segment);
          return read.without(segment);
        });
  }

  @Override
  public boolean requiresExplicitSegmentInitialization() {
    return true;
  }

  @Override
  public int[] fetchSegments(String processor) {
    return documents.read(processor).segments();
  }

  @Override
  public List<Segment> fetchAvailableSegments(String processor) {
    IndexTokens read = documents.read(processor);
    int[] all = read.segments();
    return Arrays.stream(all)
        .filter(segment -> isFree(read.of(segment)))
        .mapToObj(segment -> Segment.computeSegment(segment, all))
        .toList();
  }

  /** Of each run that has an index, even if it has no segments yet. */
  @Override
  public Map<String, Map<Integer, StoredToken>> read() {
    Map<String, Map<Integer, StoredToken>> all = new HashMap<>();
    for (ProjectionDefinition run : indexes.runs()) {
      IndexTokens read = documents.read(run.processor());
      Map<Integer, StoredToken> segments = new HashMap<>();
      read.tokens()
          .forEach((segment, entry) -> segments.put(Integer.valueOf(segment), stored(entry)));
      all.put(run.processor(), segments);
    }
    return all;
  }

  private Entry requireClaim(IndexTokens read, String processor, int segment) {
    @Nullable Entry entry = read.of(segment);
    if (entry == null || !isFree(entry)) {
      throw unclaimable(processor, segment);
    }
    return entry;
  }

  private boolean isFree(@Nullable Entry entry) {
    return entry != null && entry.isFreeFor(node, clock.millis() - claimTimeout.toMillis());
  }

  private static UnableToClaimTokenException unclaimable(String processor, int segment) {
    return new UnableToClaimTokenException(
        "Segment %d of %s is not there, or another node works on it".formatted(segment, processor));
  }

  private Entry entry(@Nullable TrackingToken token, @Nullable String owner) {
    if (token == null) {
      return new Entry(null, null, owner, clock.millis());
    }
    SerializedObject<String> written = serializer.serialize(token, String.class);
    return new Entry(written.getData(), written.getType().getName(), owner, clock.millis());
  }

  private StoredToken stored(Entry entry) {
    return new StoredToken(
        Optional.ofNullable(token(entry)), Instant.ofEpochMilli(entry.claimedAt()));
  }

  private @Nullable TrackingToken token(@Nullable Entry entry) {
    if (entry == null || entry.token() == null) {
      return null;
    }
    return serializer.deserialize(
        new SimpleSerializedObject<>(
            entry.token(), String.class, String.valueOf(entry.tokenType()), null));
  }
}
