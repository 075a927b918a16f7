package io.lienlac.demo;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/**
 * Brings the demo's world into a running system over its API, each act by the account of the person
 * who would do it. It needs the first unit, administered by {@code administrator}, and the accounts
 * of the demo realm.
 */
public final class DemoData {

  /** The password of each account of the demo. */
  public static final String PASSWORD = "lienlac";

  private final Api api;
  private final Accounts accounts;
  private final Consumer<String> progress;

  /**
   * @param api the API's endpoint, such as {@code http://localhost:8080/graphql}
   * @param realm the realm's address, which is the issuer of its tokens
   * @param progress takes lines for a person to read
   */
  public DemoData(URI api, URI realm, Consumer<String> progress) {
    this.accounts = new Accounts(realm);
    this.api = new Api(api, accounts);
    this.progress = progress;
  }

  /** Loads what is absent: all, the rest of an interrupted load, or nothing. */
  public void load() {
    load(World.read());
  }

  /** The same, with hardly anybody but heads of units: for tests, which ask for no more. */
  public void loadWithFewStaff() {
    load(World.read().withFewStaff());
  }

  private void load(World world) {
    Views views = new Views(api);
    String last = world.lastAccount().userName();
    if (views.isKnown(last)) {
      progress.accept("The demo data are there.");
      return;
    }
    Instant start = Instant.now();
    progress.accept("Loading the demo data: " + world.summary() + " ...");
    Ids ids = new Ids();
    ids.put(Mutation.ESTABLISH_UNIT, World.MINISTRY, views.awaitUnitOf(World.ADMINISTRATOR));
    Mutations mutations = new Mutations(api, ids, progress);
    OrganisationLoad organisation = new OrganisationLoad(mutations, accounts, ids);
    organisation.load(world);
    FileLoad files = new FileLoad(api, mutations, ids);
    new LetterLoad(mutations, files, views, ids, progress).load(world);
    organisation.link(List.of(world.lastAccount()));
    views.awaitUnitOf(last);
    long seconds = Duration.between(start, Instant.now()).toSeconds();
    progress.accept("The demo data are loaded, after " + seconds + " s.");
  }
}
