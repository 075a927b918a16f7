package io.lienlac.graphql.limits;

import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How deep a document is, and how many fields it has, after its fragments are spread. What is asked
 * of introspection counts for little: the engine has limits of its own for it.
 */
record Extent(int depth, int fields) {

  private static final Extent NONE = new Extent(0, 0);
  private static final int ENDLESS = 1_000_000;

  static Extent of(Document document) {
    Meter meter = new Meter(document);
    Extent all = NONE;
    for (OperationDefinition one : document.getDefinitionsOfType(OperationDefinition.class)) {
      all = all.beside(meter.measure(one.getSelectionSet()));
    }
    return all;
  }

  private Extent beside(Extent other) {
    return new Extent(Math.max(depth, other.depth), Math.min(ENDLESS, fields + other.fields));
  }

  private Extent inAField() {
    return new Extent(Math.min(ENDLESS, depth + 1), Math.min(ENDLESS, fields + 1));
  }

  /** Measures each fragment once, however often it is spread. */
  private static final class Meter {

    private final Map<String, FragmentDefinition> fragments;
    private final Map<String, Extent> measured = new HashMap<>();

    Meter(Document document) {
      fragments =
          document.getDefinitionsOfType(FragmentDefinition.class).stream()
              .collect(Collectors.toMap(FragmentDefinition::getName, f -> f, (one, two) -> one));
    }

    Extent measure(@Nullable SelectionSet set) {
      Extent all = NONE;
      if (set != null) {
        for (Selection<?> selection : set.getSelections()) {
          all = all.beside(measure(selection));
        }
      }
      return all;
    }

    private Extent measure(Selection<?> selection) {
      return switch (selection) {
        case Field field when field.getName().startsWith("__") -> NONE.inAField();
        case Field field -> measure(field.getSelectionSet()).inAField();
        case InlineFragment fragment -> measure(fragment.getSelectionSet());
        case FragmentSpread spread -> measureFragment(spread.getName());
        default -> throw new IllegalArgumentException("no selection: " + selection);
      };
    }

    /** A fragment within itself has no end; validation would refuse it, too. */
    private Extent measureFragment(String name) {
      Extent known = measured.get(name);
      if (known != null) {
        return known;
      }
      FragmentDefinition fragment = fragments.get(name);
      measured.put(name, new Extent(ENDLESS, ENDLESS));
      Extent extent = fragment == null ? NONE : measure(fragment.getSelectionSet());
      measured.put(name, extent);
      return extent;
    }
  }
}
