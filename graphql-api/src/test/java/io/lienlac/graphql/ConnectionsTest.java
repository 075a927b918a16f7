package io.lienlac.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.execution.GraphQlSource;

/** Lists are read as Relay's Cursor Connections say. Forward only: no list has a last page. */
@ApiTest
class ConnectionsTest {

  private static final String CONNECTION = "Connection";

  /** Fields of what was asked for with its own `first` and `after`, one level above. */
  private static final Set<String> PAGED_ABOVE =
      Set.of("ArchiveResult.hits", "AudiencePreview.recipients");

  @Autowired GraphQlSource source;

  @Test
  void everyListHasEdgesAndSaysWhereItsPageStands() {
    assertThat(connections()).hasSizeGreaterThan(5);
    assertThat(connections())
        .allSatisfy(
            connection -> {
              String item = connection.getName().replace(CONNECTION, "");
              assertThat(typeOf(connection, "edges")).isEqualTo("[" + item + "Edge]");
              assertThat(typeOf(connection, "pageInfo")).isEqualTo("PageInfo!");
              GraphQLObjectType edge = source.schema().getObjectType(item + "Edge");
              assertThat(typeOf(edge, "cursor")).isEqualTo("String!");
              assertThat(GraphQLTypeUtil.unwrapAll(edge.getField("node").getType())).isNotNull();
            });
  }

  @Test
  void aPageSaysWhetherMoreFollows() {
    GraphQLObjectType page = source.schema().getObjectType("PageInfo");
    assertThat(page.getFields())
        .extracting(field -> field.getName() + ": " + printed(field.getType()))
        .containsExactlyInAnyOrder(
            "hasNextPage: Boolean!",
            "hasPreviousPage: Boolean!",
            "startCursor: String",
            "endCursor: String");
  }

  @Test
  void everyListIsReadFromACursorOn() {
    assertThat(fields(field -> isList(field) && !isPaged(field)))
        .containsExactlyInAnyOrderElementsOf(PAGED_ABOVE);
  }

  /**
   * Relay leaves it to a list whether it is read forward, backward or both ways. Read forward only,
   * it cannot have another order backward: whoever adds `last` and `before` to a list has to show
   * that its pages are the same ones then, from the last to the first.
   */
  @Test
  void noListIsReadBackward() {
    assertThat(fields(field -> isGiven(field, "last") || isGiven(field, "before"))).isEmpty();
  }

  private List<String> fields(Predicate<GraphQLFieldDefinition> wanted) {
    return objects().stream()
        .flatMap(
            type ->
                type.getFields().stream()
                    .filter(wanted)
                    .map(field -> type.getName() + "." + field.getName()))
        .toList();
  }

  private List<GraphQLObjectType> connections() {
    return objects().stream().filter(type -> type.getName().endsWith(CONNECTION)).toList();
  }

  private List<GraphQLObjectType> objects() {
    return source.schema().getAllTypesAsList().stream()
        .filter(GraphQLObjectType.class::isInstance)
        .map(GraphQLObjectType.class::cast)
        .toList();
  }

  private static boolean isList(GraphQLFieldDefinition field) {
    return GraphQLTypeUtil.unwrapAll(field.getType()).getName().endsWith(CONNECTION);
  }

  private static boolean isPaged(GraphQLFieldDefinition field) {
    return field.getArguments().stream()
        .map(ConnectionsTest::printed)
        .toList()
        .containsAll(List.of("first: Int!", "after: String"));
  }

  private static boolean isGiven(GraphQLFieldDefinition field, String argument) {
    return field.getArguments().stream().anyMatch(each -> each.getName().equals(argument));
  }

  private static String printed(GraphQLArgument argument) {
    return argument.getName() + ": " + printed(argument.getType());
  }

  private static String printed(GraphQLType type) {
    return GraphQLTypeUtil.simplePrint(type);
  }

  private static String typeOf(GraphQLObjectType type, String field) {
    return printed(type.getField(field).getType());
  }
}
