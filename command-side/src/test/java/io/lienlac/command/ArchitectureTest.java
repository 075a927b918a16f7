package io.lienlac.command;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.lienlac.api.DomainEvent;
import java.lang.annotation.Annotation;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.serialization.Revision;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.NullMarked;

@AnalyzeClasses(packages = "io.lienlac", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule no_cycles_between_features =
      slices().matching("io.lienlac.command.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule no_cycles_in_the_contract =
      slices().matching("io.lienlac.api.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule aggregates_are_package_private_and_extend_nothing =
      classes()
          .that()
          .areAnnotatedWith(Aggregate.class)
          .should()
          .bePackagePrivate()
          .andShould(
              new ArchCondition<>("have no superclass") {
                @Override
                public void check(JavaClass aggregate, ConditionEvents events) {
                  String above = aggregate.getRawSuperclass().orElseThrow().getName();
                  events.add(
                      new SimpleConditionEvent(
                          aggregate, above.equals("java.lang.Object"), aggregate + " < " + above));
                }
              });

  @ArchTest
  static final ArchRule whoever_decides_does_not_record =
      classes()
          .should(
              new ArchCondition<>("not handle both commands and events") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                  boolean both =
                      handles(type, CommandHandler.class) && handles(type, EventHandler.class);
                  events.add(new SimpleConditionEvent(type, !both, type + " handles both"));
                }
              });

  @ArchTest
  static final ArchRule handlers_read_no_clock_and_make_no_random =
      noClasses()
          .that()
          .areAnnotatedWith(Aggregate.class)
          .or()
          .haveSimpleNameEndingWith("Rules")
          .or()
          .haveSimpleNameEndingWith("Resolver")
          .should()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(LocalDate.class, "now")
          .orShould()
          .callMethod(UUID.class, "randomUUID")
          .orShould()
          .dependOnClassesThat()
          .areAssignableTo(Clock.class);

  @ArchTest
  static final ArchRule the_contract_is_free_of_frameworks =
      noClasses()
          .that()
          .resideInAPackage("io.lienlac.api..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.springframework..", "com.mongodb..", "java.sql..");

  @ArchTest
  static final ArchRule events_are_records_with_a_revision =
      classes()
          .that()
          .implement(DomainEvent.class)
          .and()
          .areNotInterfaces()
          .should()
          .beRecords()
          .andShould()
          .beAnnotatedWith(Revision.class)
          .andShould()
          .beTopLevelClasses();

  @ArchTest
  static final ArchRule handlers_are_not_public =
      methods()
          .that()
          .areAnnotatedWith(CommandHandler.class)
          .or()
          .areAnnotatedWith(EventHandler.class)
          .should()
          .notBePublic();

  @ArchTest
  static final ArchRule nothing_is_injected_into_fields =
      fields()
          .should()
          .notBeAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
          .andShould()
          .notBeAnnotatedWith("org.springframework.beans.factory.annotation.Value");

  @ArchTest
  static final ArchRule packages_say_what_may_be_null =
      classes()
          .should(
              ArchCondition.from(
                  DescribedPredicate.describe(
                      "be in a package that is null-marked",
                      type -> type.getPackage().isAnnotatedWith(NullMarked.class))));

  private static boolean handles(JavaClass type, Class<? extends Annotation> annotation) {
    return type.getMethods().stream().anyMatch(method -> method.isAnnotatedWith(annotation));
  }
}
