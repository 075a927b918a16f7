package io.lienlac.graphql.archive;

import graphql.execution.DataFetcherResult;
import io.lienlac.api.archive.InspectionId;
import io.lienlac.api.directive.DirectiveId;
import io.lienlac.query.api.directive.DirectiveView;

/**
 * Says to the fields of a letter that it was opened out of a search. It reaches the letters below
 * that one, too, of which it does not say so.
 */
public record Opened(InspectionId inspection, DirectiveId directive) {

  static DataFetcherResult<DirectiveView> letter(InspectionId inspection, DirectiveView letter) {
    return DataFetcherResult.<DirectiveView>newResult()
        .data(letter)
        .localContext(new Opened(inspection, letter.id()))
        .build();
  }
}
