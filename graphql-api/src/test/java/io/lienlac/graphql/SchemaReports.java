package io.lienlac.graphql;

import io.lienlac.graphql.support.NodeType;
import io.lienlac.graphql.support.UserError;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.graphql.execution.SchemaReport;
import org.springframework.stereotype.Component;

/** Has Spring compare the schema with the controllers, and keeps what it found. */
@Component
class SchemaReports implements GraphQlSourceBuilderCustomizer {

  private final List<NodeType<?>> types;
  private @Nullable SchemaReport report;

  SchemaReports(List<NodeType<?>> types) {
    this.types = types;
  }

  @Override
  public void customize(GraphQlSource.SchemaResourceBuilder builder) {
    builder.inspectSchemaMappings(
        inspector -> {
          inspector.classMapping("Refusal", UserError.class);
          inspector.classMapping("NotYet", UserError.class);
          types.forEach(type -> inspector.classMapping(type.name(), type.view()));
        },
        found -> report = found);
  }

  SchemaReport report() {
    return Objects.requireNonNull(report);
  }
}
