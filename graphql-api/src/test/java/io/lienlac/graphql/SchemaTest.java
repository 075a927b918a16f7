package io.lienlac.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLNamedSchemaElement;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLSchemaElement;
import graphql.schema.idl.SchemaPrinter;
import io.lienlac.api.CommonRefusal;
import io.lienlac.api.RefusalCode;
import io.lienlac.api.archive.ArchiveRefusal;
import io.lienlac.api.directive.DirectiveRefusal;
import io.lienlac.api.file.FileRefusal;
import io.lienlac.api.ledger.LedgerRefusal;
import io.lienlac.api.operations.OperationsRefusal;
import io.lienlac.api.organisation.OrganisationRefusal;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.graphql.execution.SchemaReport;

/** The schema, its printed form, and its mapping onto Java. */
@ApiTest
class SchemaTest {

  private static final Path PRINTED = Path.of("schema.graphql");

  /** What goes wrong otherwise than by a refusal. */
  private static final List<String> FAULTS =
      List.of(
          "VIEW_NOT_READY",
          "INTERNAL_ERROR",
          "ARCHIVE_UNAVAILABLE",
          "ERASED",
          "LIMIT_EXCEEDED.operations",
          "LIMIT_EXCEEDED.selections",
          "LIMIT_EXCEEDED.aliases",
          "LIMIT_EXCEEDED.directives",
          "LIMIT_EXCEEDED.levels_of_depth",
          "LIMIT_EXCEEDED.fields_after_spreading_fragments",
          "LIMIT_EXCEEDED.fields_in_the_answer",
          "LIMIT_EXCEEDED.pages_in_a_list",
          "LIMIT_EXCEEDED.values_in_the_answer",
          "LIMIT_EXCEEDED.time");

  @Autowired GraphQlSource source;
  @Autowired SchemaReports reports;

  @Test
  void everyFieldIsMappedAndEveryMappingIsAField() {
    SchemaReport report = reports.report();
    assertThat(report.unmappedFields()).isEmpty();
    assertThat(report.unmappedRegistrations()).isEmpty();
    assertThat(report.unmappedArguments()).isEmpty();
    assertThat(report.fieldNullnessErrors()).isEmpty();
    assertThat(report.argumentNullnessErrors()).isEmpty();
    assertThat(report.skippedTypes()).isEmpty();
  }

  /**
   * To renew the file: {@code ./mvnw -pl graphql-api -am test -Dtest=SchemaTest -Dschema.write}.
   */
  @Test
  void thePrintedSchemaIsTheSchema() throws IOException {
    String printed =
        new SchemaPrinter(
                SchemaPrinter.Options.defaultOptions()
                    .includeScalarTypes(true)
                    .includeDirectiveDefinitions(false))
            .print(source.schema());
    if (System.getProperty("schema.write") != null) {
      Files.writeString(PRINTED, printed);
    }
    assertThat(PRINTED).content().isEqualTo(printed);
  }

  @Test
  void everyElementIsDescribed() {
    GraphQLSchema schema = source.schema();
    List<String> bare =
        schema.getAllTypesAsList().stream()
            .filter(type -> !type.getName().startsWith("__"))
            .filter(type -> !List.of("String", "Int", "Boolean", "ID").contains(type.getName()))
            .flatMap(type -> elements(type.getName(), type))
            .toList();
    assertThat(bare).isEmpty();
  }

  @Test
  void everyReasonForARefusalIsInTheSchema() {
    GraphQLEnumType codes = (GraphQLEnumType) source.schema().getType("UserErrorCode");
    assertThat(Objects.requireNonNull(codes).getValues())
        .extracting(GraphQLEnumValueDefinition::getName)
        .containsExactlyInAnyOrderElementsOf(codes().map(RefusalCode::name).toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"messages.properties", "messages_vi.properties"})
  void everyReasonForARefusalHasATextInEveryLanguage(String file) throws IOException {
    Properties texts = new Properties();
    try (Reader reader = Files.newBufferedReader(Path.of("src/main/resources", file))) {
      texts.load(reader);
    }
    assertThat(texts.stringPropertyNames())
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(codes().map(RefusalCode::name), FAULTS.stream()).toList());
    assertThat(texts.values()).allSatisfy(text -> assertThat(text.toString()).isNotBlank());
  }

  private static Stream<RefusalCode> codes() {
    return Stream.of(
            CommonRefusal.values(),
            OrganisationRefusal.values(),
            DirectiveRefusal.values(),
            ArchiveRefusal.values(),
            FileRefusal.values(),
            OperationsRefusal.values(),
            LedgerRefusal.values())
        .flatMap(Stream::of);
  }

  /** The names of all elements in {@code element}, itself included, that lack a description. */
  private static Stream<String> elements(String path, GraphQLSchemaElement element) {
    boolean bare =
        element instanceof GraphQLNamedSchemaElement named
            && (named.getDescription() == null || named.getDescription().isBlank());
    Stream<String> below =
        element.getChildren().stream()
            .filter(child -> !(child instanceof graphql.schema.GraphQLType) || isMember(child))
            .filter(GraphQLNamedSchemaElement.class::isInstance)
            .flatMap(
                child ->
                    elements(path + "." + ((GraphQLNamedSchemaElement) child).getName(), child));
    return bare ? Stream.concat(Stream.of(path), below) : below;
  }

  private static boolean isMember(GraphQLSchemaElement element) {
    return element instanceof graphql.schema.GraphQLInputObjectField;
  }
}
