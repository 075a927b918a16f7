package io.lienlac.command.directive;

import static io.lienlac.command.directive.Sending.APPOINTMENT;
import static io.lienlac.command.directive.Sending.BUREAU;
import static io.lienlac.command.directive.Sending.FROM;
import static io.lienlac.command.directive.Sending.HEAD;

import io.lienlac.api.organisation.Position;
import io.lienlac.api.organisation.Power;
import io.lienlac.api.organisation.UnitKind;
import io.lienlac.command.directory.FakeDirectory;
import io.lienlac.command.directory.KnownAppointment;
import io.lienlac.command.directory.KnownUnit;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;

/** What a letter of the bureau needs around it. */
final class SendingFixture {

  private SendingFixture() {}

  /** The bureau, whose head may send for it and sign. */
  static FakeDirectory bureau() {
    return new FakeDirectory()
        .grant(HEAD, Power.SEND_DIRECTIVES, BUREAU)
        .unit(new KnownUnit(BUREAU, UnitKind.DISTRICT_BUREAU, FROM, null))
        .appointment(
            new KnownAppointment(
                APPOINTMENT, HEAD, BUREAU, Position.BUREAU_HEAD, FROM, FROM.plusYears(5)));
  }

  static FixtureConfiguration<Directive> of(FakeDirectory directory, FakeDirectives directives) {
    return of(directory, directives, new FakeUntoldLists());
  }

  static FixtureConfiguration<Directive> of(
      FakeDirectory directory, FakeDirectives directives, FakeUntoldLists untold) {
    return new AggregateTestFixture<>(Directive.class)
        .registerInjectableResource(new SendingRules(directory, directory, directory, directives))
        .registerInjectableResource(directives)
        .registerInjectableResource(untold);
  }
}
