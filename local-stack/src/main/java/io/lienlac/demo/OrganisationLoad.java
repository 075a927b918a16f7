package io.lienlac.demo;

import io.lienlac.demo.World.Account;
import io.lienlac.demo.World.Closing;
import io.lienlac.demo.World.Delegation;
import io.lienlac.demo.World.Move;
import io.lienlac.demo.World.Person;
import io.lienlac.demo.World.Post;
import io.lienlac.demo.World.Unit;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Loads units from the top down, people, appointments, accounts and delegations. */
final class OrganisationLoad {

  private final Mutations mutations;
  private final Accounts accounts;
  private final Ids ids;

  OrganisationLoad(Mutations mutations, Accounts accounts, Ids ids) {
    this.mutations = mutations;
    this.accounts = accounts;
    this.ids = ids;
  }

  void load(World world) {
    units(world, 1);
    staff(world, true);
    link(world.accounts(true));
    units(world, 2);
    units(world, 3);
    staff(world, false);
    all(world.moves().stream(), this::move);
    all(world.closings().stream(), this::closing);
    link(world.accounts(false));
    all(world.delegations().stream(), this::delegation);
  }

  void link(List<Account> linked) {
    all(linked.stream(), this::link);
  }

  private void units(World world, int depth) {
    mutations.allKeepingIds(
        world.units().stream().filter(unit -> unit.depth() == depth).map(this::unit).toList());
  }

  private void staff(World world, boolean byTheMinistry) {
    mutations.allKeepingIds(
        world.persons().stream()
            .filter(person -> World.isMinistry(person.keeper()) == byTheMinistry)
            .map(this::person)
            .toList());
    List<Post> posts =
        world.posts().stream()
            .filter(post -> World.isMinistry(post.keeper()) == byTheMinistry)
            .toList();
    all(posts.stream().filter(post -> !world.isHandedOn(post)), this::post);
    mutations.allKeepingIds(posts.stream().filter(world::isHandedOn).map(this::post).toList());
  }

  private <T> void all(Stream<T> things, Function<T, Wish> wish) {
    mutations.all(things.map(wish).toList());
  }

  private Wish unit(Unit unit) {
    Wish wish =
        new Wish(unit.keeper(), Mutation.ESTABLISH_UNIT, unit.key())
            .with("kind", unit.kind())
            .with("name", unit.name())
            .with("parent", ids.unit(unit.parent()))
            .with("ownership", unit.ownership())
            .with("from", unit.from());
    return unit.levels().isEmpty() ? wish : wish.with("levels", unit.levels());
  }

  private Wish person(Person person) {
    return new Wish(person.keeper(), Mutation.REGISTER_PERSON, person.key())
        .with("familyName", person.name().family())
        .with("middleName", person.name().middle())
        .with("givenName", person.name().given())
        .with("unit", ids.unit(person.unit()));
  }

  private Wish post(Post post) {
    return new Wish(post.keeper(), Mutation.APPOINT, post.key())
        .with("person", ids.person(post.person()))
        .with("unit", ids.unit(post.unit()))
        .with("position", post.position())
        .with("from", post.from())
        .with("to", post.to());
  }

  private Wish move(Move move) {
    return new Wish(move.keeper(), Mutation.MOVE_UNIT, move.unit())
        .with("unit", ids.unit(move.unit()))
        .with("parent", ids.unit(move.parent()))
        .with("from", move.from());
  }

  private Wish closing(Closing closing) {
    return new Wish(closing.keeper(), Mutation.CLOSE_UNIT, closing.unit())
        .with("unit", ids.unit(closing.unit()))
        .with("to", closing.to());
  }

  private Wish link(Account account) {
    Accounts.Identity identity = accounts.identity(account.userName());
    return new Wish(account.keeper(), Mutation.LINK_ACCOUNT, account.person())
        .with("person", ids.person(account.person()))
        .with("issuer", identity.issuer())
        .with("subject", identity.subject());
  }

  private Wish delegation(Delegation delegation) {
    LocalDate from = LocalDate.now(World.VIET_NAM);
    return new Wish(delegation.holder(), Mutation.DELEGATE, delegation.appointment() + "/" + from)
        .with("appointment", ids.appointment(delegation.appointment()))
        .with("powers", delegation.powers())
        .with("delegate", ids.person(delegation.delegate()))
        .with("from", from)
        .with("to", from.plusYears(delegation.years()));
  }
}
