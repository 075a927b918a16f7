package io.lienlac.graphql.startup;

import io.lienlac.api.CommandRefused;
import io.lienlac.api.organisation.EstablishFirstUnit;
import io.lienlac.api.organisation.OrganisationRefusal;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/**
 * Establishes the first unit and its administrator when the application is started with {@code
 * --establish-first-unit}. Where a unit exists already it refuses, and the application ends; with
 * {@code --establish-first-unit=if-none} it says so, and goes on.
 */
@Component
class FirstUnitRunner implements ApplicationRunner {

  private static final Logger LOG = LoggerFactory.getLogger(FirstUnitRunner.class);
  private static final String OPTION = "establish-first-unit";

  private final CommandGateway gateway;
  private final FirstUnitProperties unit;
  private final Clock clock;

  FirstUnitRunner(CommandGateway gateway, FirstUnitProperties unit, Clock clock) {
    this.gateway = gateway;
    this.unit = unit;
    this.clock = clock;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    if (!arguments.containsOption(OPTION)) {
      return;
    }
    try {
      gateway.sendAndWait(command());
      LOG.info("STARTUP-001: established the first unit, {}, and its administrator", unit.name());
    } catch (CommandRefused refused) {
      boolean exists =
          refused.refusals().getFirst().code() == OrganisationRefusal.ALREADY_ESTABLISHED;
      boolean mayExist = Objects.equals(arguments.getOptionValues(OPTION), List.of("if-none"));
      if (!exists || !mayExist) {
        throw new IllegalStateException("STARTUP-002: --" + OPTION + " was refused", refused);
      }
      LOG.info("STARTUP-003: a unit exists already; none was established");
    }
  }

  private EstablishFirstUnit command() {
    return new EstablishFirstUnit(
        given("name", unit.name()),
        given("from", unit.from()),
        given("family-name", unit.familyName()),
        unit.middleName(),
        given("given-name", unit.givenName()),
        given("issuer", unit.issuer()),
        given("subject", unit.subject()),
        clock.instant().truncatedTo(ChronoUnit.MICROS));
  }

  private static <T> T given(String setting, @Nullable T value) {
    if (value == null) {
      throw new IllegalStateException("STARTUP-004: lienlac.first-unit." + setting + " is missing");
    }
    return value;
  }
}
