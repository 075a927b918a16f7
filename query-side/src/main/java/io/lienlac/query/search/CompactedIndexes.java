package io.lienlac.query.search;

import io.lienlac.api.erasure.ErasedPerson;
import io.lienlac.api.erasure.ErasureStage;
import io.lienlac.api.erasure.ErasureStep;
import io.lienlac.api.organisation.PersonId;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Has Elasticsearch write the indexes anew without what was deleted. It keeps that for as long as a
 * copy of the index might ask for it: until it has looked, every 30 seconds, what was flushed.
 */
public final class CompactedIndexes implements ErasureStep {

  private static final Duration LOOK = Duration.ofSeconds(35);

  private final SearchServer server;

  public CompactedIndexes(SearchServer server) {
    this.server = server;
  }

  @Override
  public ErasureStage stage() {
    return ErasureStage.SEARCH_INDEX;
  }

  @Override
  public Set<PersonId> carryOut(List<ErasedPerson> persons) {
    String indexes = server.prefix() + "_*";
    server.ask(client -> client.indices().flush(flush -> flush.index(indexes)));
    try {
      Thread.sleep(LOOK);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Set.of();
    }
    server.ask(
        client -> client.indices().forcemerge(merge -> merge.index(indexes).maxNumSegments(1L)));
    server.ask(client -> client.indices().flush(flush -> flush.index(indexes).force(true)));
    return persons.stream().map(ErasedPerson::person).collect(Collectors.toUnmodifiableSet());
  }
}
