package io.lienlac.command.erasure;

import io.lienlac.api.erasure.ErasedAccount;
import io.lienlac.api.erasure.ErasedPerson;
import io.lienlac.api.erasure.ErasureStage;
import io.lienlac.api.erasure.ErasureView;
import io.lienlac.api.erasure.ErasureView.StepDone;
import io.lienlac.api.organisation.PersonId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The erasure of one person, in memory. */
final class FakeErasures extends JdbcErasures {

  final List<StepDone> steps = new ArrayList<>();
  private final PersonId person;
  private boolean forgotten;

  FakeErasures(PersonId person) {
    super(JdbcClient.create(new DriverManagerDataSource()));
    this.person = person;
  }

  List<ErasureStage> stages() {
    return steps.stream().map(StepDone::stage).toList();
  }

  @Override
  void done(PersonId who, ErasureStage stage, Instant at) {
    steps.add(new StepDone(stage, at));
  }

  @Override
  void forgetAccounts(PersonId who) {
    forgotten = true;
  }

  @Override
  List<PersonId> unfinished() {
    return List.of(person);
  }

  @Override
  List<StepDone> steps(PersonId who) {
    return List.copyOf(steps);
  }

  @Override
  ErasedPerson person(PersonId who) {
    return new ErasedPerson(
        who, 7, forgotten ? List.of() : List.of(new ErasedAccount("issuer", "subject")));
  }

  @Override
  Optional<ErasureView> find(PersonId who) {
    return Optional.of(
        new ErasureView("basis", "case", who, Instant.EPOCH, Instant.EPOCH, steps, null, null));
  }
}
