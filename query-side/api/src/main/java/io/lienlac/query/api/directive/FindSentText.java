package io.lienlac.query.api.directive;

import io.lienlac.api.organisation.UnitId;
import io.lienlac.query.api.Query;
import io.lienlac.query.api.organisation.Scope;

/**
 * Asks whether a unit has sent a letter with exactly this text, however it is spaced and marked.
 *
 * @param issuer who is said to have sent it
 */
public record FindSentText(Scope scope, UnitId issuer, String text)
    implements Query<FoundSentText> {

  @Override
  public Class<FoundSentText> answer() {
    return FoundSentText.class;
  }
}
