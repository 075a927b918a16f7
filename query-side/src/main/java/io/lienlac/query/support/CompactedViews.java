package io.lienlac.query.support;

import com.mongodb.client.MongoDatabase;
import io.lienlac.api.erasure.ErasedPerson;
import io.lienlac.api.erasure.ErasureStage;
import io.lienlac.api.erasure.ErasureStep;
import io.lienlac.api.organisation.PersonId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;

/** Has MongoDB give back the room of what was deleted, collection by collection. */
public final class CompactedViews implements ErasureStep {

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
      views.runCommand(new Document("compact", collection).append("force", true));
    }
    return persons.stream().map(ErasedPerson::person).collect(Collectors.toUnmodifiableSet());
  }
}
