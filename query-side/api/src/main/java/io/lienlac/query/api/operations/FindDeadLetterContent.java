package io.lienlac.query.api.operations;

import io.lienlac.query.api.Query;
import io.lienlac.query.api.organisation.Scope;
import java.util.UUID;

/** Asks what a dead letter says. Whoever asks has had it recorded that somebody reads it. */
public record FindDeadLetterContent(Scope scope, UUID letter) implements Query<DeadLetterContent> {

  @Override
  public Class<DeadLetterContent> answer() {
    return DeadLetterContent.class;
  }
}
