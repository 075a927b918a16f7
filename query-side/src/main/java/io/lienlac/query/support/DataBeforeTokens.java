package io.lienlac.query.support;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.jspecify.annotations.Nullable;

/**
 * Stores a token only after the writes of the events that it covers. Axon stores the token of a
 * batch before anything that handlers do at the same stage, and there is no transaction over both
 * here: a token stored first could lose events.
 *
 * <p>While the database cannot be reached it waits, so that the processors need not give up their
 * segments and come back only after a growing pause.
 */
public class DataBeforeTokens implements TokenStore {

  private final TokenStore tokens;
  private final Patience patience;

  public DataBeforeTokens(TokenStore tokens, Patience patience) {
    this.tokens = tokens;
    this.patience = patience;
  }

  @Override
  public void storeToken(@Nullable TrackingToken token, String processor, int segment) {
    PendingWrites.flushCurrent();
    patiently(() -> tokens.storeToken(token, processor, segment));
  }

  @Override
  public void initializeTokenSegments(String processor, int count) {
    patiently(() -> tokens.initializeTokenSegments(processor, count));
  }

  @Override
  public void initializeTokenSegments(
      String processor, int count, @Nullable TrackingToken initialToken) {
    patiently(() -> tokens.initializeTokenSegments(processor, count, initialToken));
  }

  @Override
  public @Nullable TrackingToken fetchToken(String processor, int segment) {
    return patiently(() -> Optional.ofNullable(tokens.fetchToken(processor, segment))).orElse(null);
  }

  @Override
  public @Nullable TrackingToken fetchToken(String processor, Segment segment) {
    return patiently(() -> Optional.ofNullable(tokens.fetchToken(processor, segment))).orElse(null);
  }

  @Override
  public void extendClaim(String processor, int segment) {
    patiently(() -> tokens.extendClaim(processor, segment));
  }

  @Override
  public void releaseClaim(String processor, int segment) {
    patiently(() -> tokens.releaseClaim(processor, segment));
  }

  @Override
  public void initializeSegment(@Nullable TrackingToken token, String processor, int segment) {
    patiently(() -> tokens.initializeSegment(token, processor, segment));
  }

  @Override
  public void deleteToken(String processor, int segment) {
    patiently(() -> tokens.deleteToken(processor, segment));
  }

  @Override
  public boolean requiresExplicitSegmentInitialization() {
    return tokens.requiresExplicitSegmentInitialization();
  }

  @Override
  public int[] fetchSegments(String processor) {
    return patiently(() -> tokens.fetchSegments(processor));
  }

  @Override
  public List<Segment> fetchAvailableSegments(String processor) {
    return patiently(() -> tokens.fetchAvailableSegments(processor));
  }

  @Override
  public Optional<String> retrieveStorageIdentifier() {
    return patiently(tokens::retrieveStorageIdentifier);
  }

  private void patiently(Runnable attempt) {
    patience.untilReachable(
        () -> {
          attempt.run();
          return true;
        });
  }

  private <R> R patiently(Supplier<R> attempt) {
    return patience.untilReachable(attempt);
  }
}
