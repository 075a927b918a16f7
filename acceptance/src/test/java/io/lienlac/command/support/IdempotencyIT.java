package io.lienlac.command.support;

import static io.lienlac.api.CommonRefusal.IDEMPOTENCY_KEY_REUSED;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.entry;

import io.lienlac.WithoutViews;
import io.lienlac.api.CommandOutcome;
import io.lienlac.api.CommandRefused;
import io.lienlac.api.Refusal;
import io.lienlac.api.organisation.OrganisationCommand.EstablishUnit;
import io.lienlac.api.organisation.OrganisationCommand.RegisterPerson;
import io.lienlac.api.organisation.OrganisationCommand.RenameUnit;
import io.lienlac.api.organisation.PersonId;
import io.lienlac.api.organisation.UnitId;
import io.lienlac.api.organisation.UnitKind;
import io.lienlac.command.CommandSideDatabase;
import io.lienlac.command.CommandSideNode;
import io.lienlac.command.Country;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@SuppressWarnings("NullAway.Init")
@WithoutViews
class IdempotencyIT {

  private CommandSideDatabase database;
  private CommandSideNode node;
  private Country country;
  private String actor;

  @BeforeEach
  void prepare() {
    database = CommandSideDatabase.create();
    node = database.node();
    country = new Country(node);
    actor = country.administrator.toString();
  }

  @AfterEach
  void drop() {
    database.close();
  }

  @Test
  void aHundredAtOnceOnTwoNodesEstablishOneUnit() throws Exception {
    CommandSideNode other = database.node();
    long before = events();
    EstablishUnit command = department();
    try (ExecutorService clients = Executors.newFixedThreadPool(30)) {
      List<Future<CommandOutcome>> outcomes =
          IntStream.range(0, 100)
              .mapToObj(
                  i ->
                      clients.submit(
                          () ->
                              (i % 2 == 0 ? node : other)
                                  .send(command, actor, "key", "input")
                                  .join()))
              .toList();
      UUID unit = command.unitId().value();
      for (Future<CommandOutcome> outcome : outcomes) {
        assertThat(outcome.get()).isEqualTo(new CommandOutcome(unit, Map.of(unit, 0L)));
      }
    }
    assertThat(events()).isEqualTo(before + 1);
  }

  @Test
  void theKeyIsRefusedForOtherInput() {
    EstablishUnit command = department();
    node.send(command, actor, "key", "input").join();
    assertThat(refusals(command, actor, "other input"))
        .containsExactly(Refusal.of(IDEMPOTENCY_KEY_REUSED, "idempotencyKey"));
  }

  @Test
  void theKeyOfAnotherPersonIsAnotherKey() {
    EstablishUnit command = department();
    node.send(command, actor, "key", "input").join();
    EstablishUnit second = department();
    CommandOutcome outcome =
        node.send(second, UUID.randomUUID().toString(), "key", "other input").join();
    assertThat(outcome.effect()).isEqualTo(second.unitId().value());
    assertThat(outcome.versions()).isNotEmpty();
  }

  @Test
  void aRefusalIsNotRemembered() {
    PersonId stranger = new PersonId(UUID.randomUUID());
    RegisterPerson refused = register(stranger);
    assertThat(refusals(refused, actor, "input")).isNotEmpty();
    RegisterPerson allowed = register(country.administrator);
    assertThat(node.send(allowed, actor, "key", "input").join().versions()).isNotEmpty();
  }

  @Test
  void aWishThatWasFulfilledAlreadyIsRememberedToo() {
    RenameUnit same = rename(country.ministry, "Bộ Giáo dục và Đào tạo");
    long before = events();
    assertThat(node.send(same, actor, "key", "input").join().versions())
        .containsOnly(entry(country.ministry.value(), 0L));
    assertThat(events()).isEqualTo(before);
    assertThat(refusals(same, actor, "other input"))
        .containsExactly(Refusal.of(IDEMPOTENCY_KEY_REUSED, "idempotencyKey"));
  }

  @Test
  void aRepetitionSaysHowFarItsEffectIsByNow() {
    EstablishUnit command = department();
    node.send(command, actor, "key", "input").join();
    node.send(rename(command.unitId(), "Sở mới"), actor, "other key", "input").join();
    CommandOutcome again = node.send(command, actor, "key", "input").join();
    assertThat(again.versions()).containsOnly(entry(command.unitId().value(), 1L));
  }

  @Test
  void neitherTheInputNorTheKeyIsStoredWithTheEvents() {
    node.send(department(), actor, "very secret key", "very secret input").join();
    assertThat(
            node.jdbc()
                .sql(
                    "select convert_from(meta_data, 'UTF8') from domain_event order by global_index"
                        + " desc")
                .query(String.class)
                .list())
        .first()
        .isEqualTo("{\"actorId\":\"%s\"}".formatted(actor));
  }

  @Test
  void keysAreForgottenAfterThirtyDays() {
    node.send(department(), actor, "old", "input").join();
    node.jdbc().sql("update idempotency set kept_since = now() - interval '31 days'").update();
    node.send(department(), actor, "new", "input").join();
    node.bean(FulfilledWishes.class).forgetOld();
    assertThat(node.jdbc().sql("select key from idempotency").query(String.class).list())
        .containsExactly("new");
  }

  private List<Refusal> refusals(Object command, String by, String input) {
    ExecutionException thrown =
        catchThrowableOfType(
            ExecutionException.class, () -> node.send(command, by, "key", input).get());
    assertThat(thrown.getCause()).isInstanceOf(CommandRefused.class);
    return ((CommandRefused) requireNonNull(thrown.getCause())).refusals();
  }

  private long events() {
    return node.jdbc().sql("select count(*) from domain_event").query(Long.class).single();
  }

  private RenameUnit rename(UnitId unit, String name) {
    return new RenameUnit(unit, name, country.administrator, Country.NOW);
  }

  private EstablishUnit department() {
    return new EstablishUnit(
        new UnitId(UUID.randomUUID()),
        UnitKind.PROVINCIAL_DEPARTMENT,
        "Sở GD&ĐT",
        country.ministry,
        Set.of(),
        null,
        Country.BEGINNING,
        country.administrator,
        Country.NOW);
  }

  private RegisterPerson register(PersonId by) {
    return new RegisterPerson(
        new PersonId(UUID.randomUUID()),
        "Trần",
        "Thị",
        "Bình",
        null,
        null,
        country.ministry,
        by,
        Country.NOW);
  }
}
