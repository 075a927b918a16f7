package io.lienlac;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.lienlac.api.Command;
import io.lienlac.api.DomainEvent;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.NullMarked;

/** What depends on what, in the whole application. */
@AnalyzeClasses(packages = "io.lienlac", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

  private static final String COMMAND_SIDE = "io.lienlac.command..";
  private static final String QUERY_SIDE = "io.lienlac.query..";
  private static final String GRAPHQL = "io.lienlac.graphql..";
  private static final String AGGREGATE = "org.axonframework.spring.stereotype.Aggregate";

  @ArchTest
  static final ArchRule nobodyOutsideTheCommandSideSeesIt =
      noClasses()
          .that(
              resideInAPackage("io.lienlac..")
                  .and(DescribedPredicate.not(resideInAPackage(COMMAND_SIDE))))
          .should()
          .dependOnClassesThat()
          .resideInAPackage(COMMAND_SIDE);

  @ArchTest
  static final ArchRule theCommandSideSeesNoView =
      noClasses()
          .that()
          .resideInAPackage(COMMAND_SIDE)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(QUERY_SIDE, GRAPHQL);

  @ArchTest
  static final ArchRule theQuerySideSendsNoCommands =
      noClasses()
          .that()
          .resideInAPackage(QUERY_SIDE)
          .should()
          .dependOnClassesThat(assignableTo(Command.class));

  @ArchTest
  static final ArchRule theApiSeesTheQuerySidesPromisesOnly =
      noClasses()
          .that()
          .resideInAPackage(GRAPHQL)
          .should()
          .dependOnClassesThat(
              resideInAPackage(QUERY_SIDE)
                  .and(DescribedPredicate.not(resideInAPackage("io.lienlac.query.api.."))));

  @ArchTest
  static final ArchRule theApiNeverSeesEvents =
      noClasses()
          .that()
          .resideInAPackage(GRAPHQL)
          .should()
          .dependOnClassesThat(assignableTo(DomainEvent.class));

  @ArchTest
  static final ArchRule noCyclesBetweenFeaturesOfTheCommandSide =
      slices().matching("io.lienlac.command.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule noCyclesBetweenFeaturesOfTheQuerySide =
      slices().matching("io.lienlac.query.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule noCyclesBetweenFeaturesOfTheApi =
      slices().matching("io.lienlac.graphql.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule noCyclesBetweenFeaturesOfTheMessages =
      slices().matching("io.lienlac.api.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule aggregatesAreNobodysButTheirPackages =
      classes().that().areAnnotatedWith(AGGREGATE).should().bePackagePrivate();

  @ArchTest
  static final ArchRule noClassHandlesTwoKindsOfMessages =
      classes().that().resideInAPackage("io.lienlac..").should(handleOneKindOfMessages());

  @ArchTest
  static final ArchRule messagesAreFreeOfFrameworks =
      noClasses()
          .that()
          .resideInAnyPackage("io.lienlac.api..", "io.lienlac.query.api..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.springframework..", "com.mongodb..", "co.elastic..", "org.bson..", "java.sql..");

  @ArchTest
  static final ArchRule onlyTheCommandSideAndItsReadersOfFailuresUseSql =
      noClasses()
          .that()
          .resideInAPackage(GRAPHQL)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.sql..", "javax.sql..", "com.mongodb..", "org.bson..");

  @ArchTest
  static final ArchRule onlyTheQuerySideUsesMongoDb =
      noClasses()
          .that()
          .resideInAPackage(COMMAND_SIDE)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("com.mongodb..", "org.bson..");

  /** What an inspector sees has one door, which records it before it opens. */
  @ArchTest
  static final ArchRule onlyInspectionsAskForWhatInspectorsSee =
      noClasses()
          .that()
          .resideInAPackage(GRAPHQL)
          .and()
          .doNotHaveSimpleName("Inspections")
          .should()
          .dependOnClassesThat()
          .haveSimpleName("FindInspected");

  @ArchTest
  static final ArchRule everyPackageIsNullMarked =
      classes()
          .should(
              ArchCondition.from(
                  DescribedPredicate.describe(
                      "be in a package that is null-marked",
                      type -> type.getPackage().isAnnotatedWith(NullMarked.class))));

  private static ArchCondition<JavaClass> handleOneKindOfMessages() {
    return new ArchCondition<>("handle commands, events or queries") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        long kinds =
            Stream.of(CommandHandler.class, EventHandler.class, QueryHandler.class)
                .filter(kind -> type.getMethods().stream().anyMatch(m -> m.isAnnotatedWith(kind)))
                .count();
        if (kinds > 1) {
          events.add(SimpleConditionEvent.violated(type, type.getName() + " handles " + kinds));
        }
      }
    };
  }
}
