package io.lienlac.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.language.FieldDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import graphql.schema.idl.TypeInfo;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A field that nobody has thought about is not let into the schema. */
class AuthorityTableTest {

  private static final List<String> FILES =
      List.of(
          "schema",
          "common",
          "organisation",
          "directive",
          "letters",
          "calendar",
          "live",
          "trail",
          "archive",
          "uploads",
          "operations",
          "ledger",
          "erasure");

  @Test
  void everyFieldAndEveryMutationIsInTheTable() throws IOException {
    AuthorityTable table = AuthorityTable.read();
    Set<String> written = new TreeSet<>();
    for (AuthorityTable.Section section : table.queries()) {
      section.rows().forEach(row -> written.add(section.type() + "." + row.field()));
    }
    for (AuthorityTable.Row mutation : table.mutations()) {
      String name = mutation.field();
      written.add("Mutation." + name);
      String payload = Character.toUpperCase(name.charAt(0)) + name.substring(1) + "Payload";
      mutation.payloadFields().forEach(field -> written.add(payload + "." + field));
    }
    assertThat(written).containsExactlyInAnyOrderElementsOf(fieldsOfTheSchema(field -> true));
  }

  @Test
  void everyListIsReadPageByPageBySomebody() throws IOException {
    assertThat(AuthorityTable.read().pagedLists())
        .extracting(list -> list.section().type() + "." + list.row().field())
        .containsAll(fieldsOfTheSchema(AuthorityTableTest::isList));
  }

  private static boolean isList(FieldDefinition field) {
    return TypeInfo.typeInfo(field.getType()).getName().endsWith("Connection");
  }

  private static Set<String> fieldsOfTheSchema(Predicate<FieldDefinition> wanted)
      throws IOException {
    TypeDefinitionRegistry schema = new TypeDefinitionRegistry();
    for (String file : FILES) {
      schema.merge(new SchemaParser().parse(read("/graphql/" + file + ".graphqls")));
    }
    Set<String> fields = new TreeSet<>();
    Stream.concat(
            schema.getTypes(ObjectTypeDefinition.class).stream(),
            schema.objectTypeExtensions().values().stream().flatMap(List::stream))
        .forEach(
            type ->
                type.getFieldDefinitions().stream()
                    .filter(wanted)
                    .map(FieldDefinition::getName)
                    .forEach(field -> fields.add(type.getName() + "." + field)));
    return fields;
  }

  private static String read(String resource) throws IOException {
    try (var file = AuthorityTableTest.class.getResourceAsStream(resource)) {
      return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
