package io.lienlac.query.search;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The document with the tokens of a processor, one for each segment. */
record IndexTokens(Map<String, Entry> tokens) {

  IndexTokens {
    tokens = new TreeMap<>(tokens);
  }

  /**
   * How far a segment has come, and who works on it.
   *
   * @param token null for a segment that has not begun
   * @param owner the node that claims it; null for none
   * @param claimedAt when the claim was last renewed, in milliseconds since 1970
   */
  record Entry(
      @Nullable String token, @Nullable String tokenType, @Nullable String owner, long claimedAt) {

    Entry ownedBy(@Nullable String node, long now) {
      return new Entry(token, tokenType, node, now);
    }

    boolean isFreeFor(String node, long expiry) {
      return owner == null || owner.equals(node) || claimedAt < expiry;
    }
  }

  @Nullable Entry of(int segment) {
    return tokens.get(Integer.toString(segment));
  }

  IndexTokens with(int segment, Entry entry) {
    IndexTokens changed = new IndexTokens(tokens);
    changed.tokens.put(Integer.toString(segment), entry);
    return changed;
  }

  IndexTokens without(int segment) {
    IndexTokens changed = new IndexTokens(tokens);
    changed.tokens.remove(Integer.toString(segment));
    return changed;
  }

  int[] segments() {
    return tokens.keySet().stream().mapToInt(Integer::parseInt).sorted().toArray();
  }
}
