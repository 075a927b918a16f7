package io.lienlac.graphql.limits;

import graphql.language.DirectivesContainer;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.Node;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How large a document is, as it is written. Made before it is validated: nothing can be taken for
 * granted.
 */
final class DocumentMeasure {

  private static final int TOO_DEEP = 1_000;

  private final Map<String, FragmentDefinition> fragments;
  private final Map<String, Integer> depths = new HashMap<>();
  private int operations;
  private int selections;
  private int aliases;
  private int directives;
  private int depth;

  DocumentMeasure(Document document) {
    fragments =
        document.getDefinitionsOfType(FragmentDefinition.class).stream()
            .collect(Collectors.toMap(FragmentDefinition::getName, f -> f, (one, other) -> one));
    count(document);
    for (OperationDefinition operation : document.getDefinitionsOfType(OperationDefinition.class)) {
      operations++;
      depth = Math.max(depth, depth(operation.getSelectionSet()));
    }
  }

  int operations() {
    return operations;
  }

  int selections() {
    return selections;
  }

  int aliases() {
    return aliases;
  }

  int directives() {
    return directives;
  }

  int depth() {
    return depth;
  }

  private void count(Node<?> node) {
    if (node instanceof Selection<?>) {
      selections++;
    }
    if (node instanceof Field field && field.getAlias() != null) {
      aliases++;
    }
    if (node instanceof DirectivesContainer<?> container) {
      directives += container.getDirectives().size();
    }
    node.getChildren().forEach(this::count);
  }

  private int depth(@Nullable SelectionSet set) {
    return set == null ? 0 : set.getSelections().stream().mapToInt(this::depth).max().orElse(0);
  }

  private int depth(Selection<?> selection) {
    return switch (selection) {
      case Field field when field.getName().startsWith("__") -> 1;
      case Field field -> 1 + depth(field.getSelectionSet());
      case InlineFragment fragment -> depth(fragment.getSelectionSet());
      case FragmentSpread spread -> depthOfFragment(spread.getName());
      default -> TOO_DEEP;
    };
  }

  /** A fragment within itself counts as too deep; validation would refuse it anyway. */
  private int depthOfFragment(String name) {
    Integer known = depths.get(name);
    if (known != null) {
      return known;
    }
    FragmentDefinition fragment = fragments.get(name);
    depths.put(name, TOO_DEEP);
    int measured = fragment == null ? 0 : depth(fragment.getSelectionSet());
    depths.put(name, measured);
    return measured;
  }
}
