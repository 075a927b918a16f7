package io.lienlac.query.api.directive;

import io.lienlac.api.directive.DirectiveId;
import io.lienlac.query.api.Query;
import java.util.Set;

/** Asks how far the addressing of directives has come. Whoever asks has been let see them. */
public record FindAddressings(Set<DirectiveId> ids) implements Query<Addressings> {

  @Override
  public Class<Addressings> answer() {
    return Addressings.class;
  }
}
