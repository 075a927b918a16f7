package io.lienlac.graphql.limits;

import graphql.language.DirectivesContainer;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.Node;
import graphql.language.OperationDefinition;
import graphql.language.Selection;

/** How much is written in a document. */
record DocumentMeasure(int operations, int selections, int aliases, int directives) {

  private static final DocumentMeasure NOTHING = new DocumentMeasure(0, 0, 0, 0);

  static DocumentMeasure of(Document document) {
    return NOTHING.with(document);
  }

  private DocumentMeasure with(Node<?> node) {
    DocumentMeasure all =
        new DocumentMeasure(
            operations + (node instanceof OperationDefinition ? 1 : 0),
            selections + (node instanceof Selection<?> ? 1 : 0),
            aliases + (node instanceof Field field && field.getAlias() != null ? 1 : 0),
            directives
                + (node instanceof DirectivesContainer<?> some ? some.getDirectives().size() : 0));
    for (Node<?> child : node.getChildren()) {
      all = all.with(child);
    }
    return all;
  }
}
