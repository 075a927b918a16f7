package io.lienlac.graphql.support;

import static io.lienlac.api.CommonRefusal.NOT_FOUND_OR_NOT_ALLOWED;

import io.lienlac.api.CommandRefused;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

@Controller
class NodeController {

  private final List<NodeType<?>> types;

  NodeController(List<NodeType<?>> types) {
    this.types = types;
  }

  @QueryMapping
  @Nullable Object node(@Argument String id, @ContextValue Requester requester) {
    requester.person();
    GlobalId read = GlobalId.read(id);
    for (NodeType<?> type : types) {
      if (type.name().equals(read.type())) {
        return found(type.finder().find(requester, read.id()), "id");
      }
    }
    throw new CommandRefused(NOT_FOUND_OR_NOT_ALLOWED, "id");
  }

  private static Object found(@Nullable Object object, String field) {
    if (object == null) {
      throw new CommandRefused(NOT_FOUND_OR_NOT_ALLOWED, field);
    }
    return object;
  }
}
