package io.lienlac.query.directive;

import io.lienlac.api.directive.DirectiveId;
import io.lienlac.api.organisation.UnitId;
import io.lienlac.query.support.Values;
import java.util.List;
import org.bson.Document;

/**
 * That a letter cites others: as much of it as says who may see it.
 *
 * @param place in lists that have the letter sent last at their head
 */
record Citation(DirectiveId letter, UnitId issuer, List<DirectiveId> cited, String place) {

  static final List<String> FIELDS =
      List.of(DirectiveDocument.ISSUER, DirectiveDocument.CITES, DirectiveDocument.PLACE_IN_OUTBOX);

  static Citation read(Document directive) {
    return new Citation(
        new DirectiveId(Values.id(directive, "_id")),
        new UnitId(Values.id(directive, DirectiveDocument.ISSUER)),
        directive.getList(DirectiveDocument.CITES, String.class).stream()
            .map(DirectiveId::of)
            .toList(),
        directive.getString(DirectiveDocument.PLACE_IN_OUTBOX));
  }
}
