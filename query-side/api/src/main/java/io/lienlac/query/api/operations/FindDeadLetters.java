package io.lienlac.query.api.operations;

import io.lienlac.query.api.PageRequest;
import io.lienlac.query.api.Query;
import io.lienlac.query.api.organisation.Scope;
import org.jspecify.annotations.Nullable;

/**
 * Asks for dead letters, the first that died first.
 *
 * @param projection only of this one, by its name
 */
public record FindDeadLetters(Scope scope, @Nullable String projection, PageRequest page)
    implements Query<DeadLetterPage> {

  @Override
  public Class<DeadLetterPage> answer() {
    return DeadLetterPage.class;
  }
}
