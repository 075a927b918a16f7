package io.lienlac.graphql;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedSchemaElement;
import graphql.schema.GraphQLTypeUtil;
import io.lienlac.graphql.support.NodeType;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.execution.GraphQlSource;

/** Things are found again by their ids, as Relay's Object Identification says. */
@ApiTest
class NodesTest {

  @Autowired GraphQlSource source;
  @Autowired List<NodeType<?>> types;

  @Test
  void everyNodeIsFoundByItsId() {
    assertThat(source.schema().getImplementations(node()))
        .extracting(GraphQLNamedSchemaElement::getName)
        .containsExactlyInAnyOrderElementsOf(types.stream().map(type -> type.name()).toList());
  }

  @Test
  void anIdIsAskedForAndAnswered() {
    GraphQLFieldDefinition field = source.schema().getQueryType().getFieldDefinition("node");
    assertThat(GraphQLTypeUtil.simplePrint(field.getType())).isEqualTo("Node");
    assertThat(GraphQLTypeUtil.simplePrint(field.getArgument("id").getType())).isEqualTo("ID!");
    assertThat(GraphQLTypeUtil.simplePrint(node().getFieldDefinition("id").getType()))
        .isEqualTo("ID!");
  }

  private GraphQLInterfaceType node() {
    return (GraphQLInterfaceType) requireNonNull(source.schema().getType("Node"));
  }
}
