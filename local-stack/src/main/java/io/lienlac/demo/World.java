package io.lienlac.demo;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** All that the demo loads, in the order of its files. Keys name things; ids come with loading. */
record World(
    List<Unit> units,
    List<Person> persons,
    List<Post> posts,
    List<Move> moves,
    List<Closing> closings,
    List<Account> accounts,
    List<Delegation> delegations,
    List<Letter> letters,
    List<Receipt> receipts,
    List<FollowUp> followUps) {

  static final String MINISTRY = "ministry";
  static final String ADMINISTRATOR = "administrator";
  static final ZoneId VIET_NAM = ZoneId.of("Asia/Ho_Chi_Minh");
  private static final Set<String> HEADS =
      Set.of("PRINCIPAL", "NURSERY_OWNER", "BUREAU_HEAD", "SECTION_HEAD");

  static World read() {
    return new WorldBuilder().build();
  }

  static boolean isMinistry(String account) {
    return account.equals(ADMINISTRATOR);
  }

  /**
   * The same with nobody but its head in every unit where nobody has an account: a ninth of the
   * people, among them all whom accounts, letters and delegations name.
   */
  World withFewStaff() {
    Set<String> named = accounts.stream().map(Account::person).collect(Collectors.toSet());
    Set<String> whole =
        persons.stream()
            .filter(person -> named.contains(person.key()))
            .map(Person::unit)
            .collect(Collectors.toSet());
    Set<String> heads =
        posts.stream()
            .filter(post -> HEADS.contains(post.position()))
            .map(Post::person)
            .collect(Collectors.toSet());
    List<Person> few =
        persons.stream()
            .filter(person -> whole.contains(person.unit()) || heads.contains(person.key()))
            .toList();
    Set<String> kept = few.stream().map(Person::key).collect(Collectors.toSet());
    return new World(
        units,
        few,
        posts.stream().filter(post -> kept.contains(post.person())).toList(),
        moves,
        closings,
        accounts,
        delegations,
        letters,
        receipts,
        followUps);
  }

  /** The accounts that the ministry links, or those that the departments do; without the last. */
  List<Account> accounts(boolean byTheMinistry) {
    return accounts.subList(0, accounts.size() - 1).stream()
        .filter(account -> isMinistry(account.keeper()) == byTheMinistry)
        .toList();
  }

  /** The account that is linked when all else is there. */
  Account lastAccount() {
    return accounts.getLast();
  }

  /** Whether powers of it are handed on. */
  boolean isHandedOn(Post post) {
    return delegations.stream().anyMatch(one -> one.appointment().equals(post.key()));
  }

  String summary() {
    return "%,d units, %,d persons, %,d appointments, %d letters"
        .formatted(units.size(), persons.size(), posts.size(), letters.size());
  }

  /** A unit to establish; {@code keeper} is the account that does it. */
  record Unit(
      String key,
      String kind,
      String name,
      String parent,
      List<String> levels,
      @Nullable String ownership,
      LocalDate from,
      String keeper) {

    /** How far below the ministry. */
    int depth() {
      return key.split("/").length;
    }
  }

  /** A person to register with the unit that keeps the record. */
  record Person(String key, PersonName name, String unit, String keeper) {}

  /** An appointment. */
  record Post(
      String key,
      String person,
      String unit,
      String position,
      LocalDate from,
      @Nullable LocalDate to,
      String keeper) {}

  /** A unit that comes to stand elsewhere. */
  record Move(String unit, String parent, LocalDate from, String keeper) {}

  /** A unit that ends. */
  record Closing(String unit, LocalDate to, String keeper) {}

  /** Whose account it is. */
  record Account(String userName, String person) {

    /** Who links it. */
    String keeper() {
      String province = person.substring(0, person.indexOf('/'));
      return person.contains("/ADMINISTRATOR/") ? ADMINISTRATOR : ADMINISTRATOR + "." + province;
    }
  }

  /** Powers handed on by their holder, from the day of loading for some years. */
  record Delegation(
      String holder, String appointment, List<String> powers, String delegate, int years) {}

  /**
   * A letter: who sends it, and the mutation's input with keys in place of ids.
   *
   * @param files where the demo has those that go with it, by their names
   */
  record Letter(
      String key,
      String sender,
      String issuer,
      Map<String, String> files,
      Map<String, Object> input) {

    Letter {
      files = Objects.requireNonNullElse(files, Map.of());
    }

    String body() {
      return Resources.text("letters/" + key + ".txt").strip();
    }
  }

  /** A letter opened for a unit, or by a person for herself. */
  record Receipt(String reader, String letter, @Nullable String unit, boolean acknowledges) {}

  /** What is done with a letter later, for a unit where one is named. */
  record FollowUp(
      String actor,
      Mutation mutation,
      String letter,
      @Nullable String unit,
      Map<String, Object> input) {}
}
