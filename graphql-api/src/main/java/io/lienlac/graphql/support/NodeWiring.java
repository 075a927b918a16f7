package io.lienlac.graphql.support;

import static java.util.Objects.requireNonNull;

import graphql.schema.idl.RuntimeWiring;
import java.util.List;
import org.springframework.graphql.execution.ClassNameTypeResolver;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;

/** Gives every type that has an id its id, and tells interfaces and unions their types. */
@Component
class NodeWiring implements RuntimeWiringConfigurer {

  private final List<NodeType<?>> types;

  NodeWiring(List<NodeType<?>> types) {
    this.types = types;
  }

  @Override
  public void configure(RuntimeWiring.Builder wiring) {
    ClassNameTypeResolver resolver = new ClassNameTypeResolver();
    for (NodeType<?> type : types) {
      resolver.addMapping(type.view(), type.name());
      wiring.type(
          type.name(),
          node ->
              node.dataFetcher(
                  "id", environment -> type.globalId(requireNonNull(environment.getSource()))));
    }
    for (String abstractType : List.of("Node", "RecipientParty")) {
      wiring.type(abstractType, builder -> builder.typeResolver(resolver));
    }
    wiring.type(
        "UserError",
        builder ->
            builder.typeResolver(
                environment -> {
                  UserError error = environment.getObject();
                  return environment.getSchema().getObjectType(error.type());
                }));
  }
}
