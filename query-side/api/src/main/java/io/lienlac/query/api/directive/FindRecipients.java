package io.lienlac.query.api.directive;

import io.lienlac.api.directive.DirectiveId;
import io.lienlac.query.api.PageRequest;
import io.lienlac.query.api.Query;
import io.lienlac.query.api.organisation.Scope;

/**
 * Asks for the recipients of a directive whose deliveries the viewer sees; of any other, nobody.
 */
public record FindRecipients(
    Scope scope, DirectiveId directive, DeliveryFilter filter, PageRequest page)
    implements Query<RecipientPage> {

  @Override
  public Class<RecipientPage> answer() {
    return RecipientPage.class;
  }
}
