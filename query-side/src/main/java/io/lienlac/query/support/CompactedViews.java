package io.lienlac.query.support;

import com.mongodb.MongoCommandException;
import com.mongodb.client.MongoDatabase;
import io.lienlac.api.erasure.ErasedPerson;
import io.lienlac.api.erasure.ErasureStage;
import io.lienlac.api.erasure.ErasureStep;
import io.lienlac.api.organisation.PersonId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has MongoDB give back the room of what was deleted, collection by collection. */
public final class CompactedViews implements ErasureStep {

  private static final Logger LOG = LoggerFactory.getLogger(CompactedViews.class);

  /** As the demo's embedded server says. */
  private static final int NO_SUCH_COMMAND = 59;

  private final MongoDatabase views;

  public CompactedViews(MongoDatabase views) {
    this.views = views;
  }

  @Override
  public ErasureStage stage() {
    return ErasureStage.VIEW_DATABASE;
  }

  /** By force, for else a server refuses it that others copy from; readers and writers go on. */
  @Override
  public Set<PersonId> carryOut(List<ErasedPerson> persons) {
    for (String collection : views.listCollectionNames()) {
      compact(collection);
    }
    return persons.stream().map(ErasedPerson::person).collect(Collectors.toUnmodifiableSet());
  }

  private void compact(String collection) {
    try {
      views.runCommand(new Document("compact", collection).append("force", true));
    } catch (MongoCommandException e) {
      if (e.getErrorCode() != NO_SUCH_COMMAND) {
        throw e;
      }
      LOG.warn("QUERY-SUPPORT-022: {} cannot be compacted by this server", collection);
    }
  }
}
