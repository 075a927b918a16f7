package io.lienlac;

import io.lienlac.demo.DemoData;
import io.lienlac.stack.SharedStack;
import io.lienlac.stack.StackAddresses;
import java.io.File;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A system under test: nodes of the application, over databases of its own on the servers that all
 * tests share. It begins with the first unit and its administrator.
 */
public final class RunningSystem implements AutoCloseable {

  /** The account of the first administrator. */
  public static final String ADMINISTRATOR = "administrator";

  /** The key of those who run it. */
  public static final String OPERATIONS_KEY = "7f3a9c51d20e48b6";

  static final Path LOGS = Path.of("target", "nodes").toAbsolutePath();
  private static final Path FILES = Path.of("target", "files").toAbsolutePath();
  private static final AtomicInteger NODES = new AtomicInteger();

  private static final Set<RunningSystem> OPEN = ConcurrentHashMap.newKeySet();

  static {
    for (File old : Objects.requireNonNullElse(LOGS.toFile().listFiles(), new File[0])) {
      old.delete();
    }
    Runtime.getRuntime()
        .addShutdownHook(new Thread(() -> List.copyOf(OPEN).forEach(RunningSystem::close)));
  }

  private static @Nullable RunningSystem demo;

  private final Databases databases;
  private final Tokens tokens;
  private final Map<String, String> settings = new HashMap<>();
  private final Manner manner;
  private final List<ApplicationNode> nodes = new ArrayList<>();

  private RunningSystem(Tokens tokens, Manner manner) {
    this(tokens, manner, SharedStack.get());
  }

  private RunningSystem(Tokens tokens, Manner manner, StackAddresses stack) {
    this.databases = Databases.create(stack);
    this.tokens = tokens;
    this.manner = manner;
    OPEN.add(this);
    settings.putAll(stack.settings());
    settings.put("LIENLAC_POSTGRES_URL", databases.events().url());
    settings.put("LIENLAC_MONGODB_URI", databases.mongodbUri());
    settings.put("LIENLAC_ELASTICSEARCH_PREFIX", databases.archive().prefix());
    settings.put("LIENLAC_ISSUER", tokens.issuer());
    settings.put("LIENLAC_OPERATIONS_KEY", OPERATIONS_KEY);
    settings.put("LIENLAC_FILES_FOLDER", FILES.resolve(databases.name()).toString());
  }

  /** Of one node, empty but for the first unit; any name is an account. */
  public static RunningSystem fresh() {
    return fresh(Manner.QUICK, UnaryOperator.identity());
  }

  /** The same, on servers of its own. */
  public static RunningSystem freshOn(StackAddresses stack) {
    RunningSystem system = new RunningSystem(TestIssuer.get(), Manner.QUICK, stack);
    system.addNode();
    return system;
  }

  /**
   * The same, with nodes run in another manner.
   *
   * @param mongodbUri under which address the nodes find the database of views, given its own
   */
  public static RunningSystem fresh(Manner manner, UnaryOperator<String> mongodbUri) {
    return started(
        manner,
        settings ->
            settings.computeIfPresent("LIENLAC_MONGODB_URI", (name, uri) -> mongodbUri.apply(uri)));
  }

  /**
   * The same as the first, with nodes that find a server elsewhere, or are told more.
   *
   * @param change of the environment's variables
   */
  public static RunningSystem fresh(Consumer<Map<String, String>> change) {
    return started(Manner.QUICK, change);
  }

  /** The same, with nodes run as for people: nothing but the application is in them. */
  public static RunningSystem freshAsForPeople(Consumer<Map<String, String>> change) {
    return started(Manner.THOROUGH, change);
  }

  private static RunningSystem started(Manner manner, Consumer<Map<String, String>> change) {
    RunningSystem system = new RunningSystem(TestIssuer.get(), manner);
    change.accept(system.settings);
    system.addNode();
    return system;
  }

  /** One that goes on from a backup, over new databases and with views that are made anew. */
  public static RunningSystem restoredFrom(Path backup) {
    RunningSystem system = new RunningSystem(TestIssuer.get(), Manner.QUICK);
    TaskRun.restore(system.settings, backup).done();
    system.addNode();
    return system;
  }

  /**
   * The one with the demo's data, but for most of the staff, and Keycloak's accounts, which tests
   * share and only add to.
   */
  public static synchronized RunningSystem withDemoData() {
    if (demo == null) {
      KeycloakAccounts accounts = new KeycloakAccounts(SharedStack.get().issuer());
      RunningSystem system = new RunningSystem(accounts, Manner.QUICK);
      ApplicationNode node = system.addNode();
      new KeycloakAdministration(SharedStack.get())
          .letSignInAt("graphiql", node.baseUrl() + "/graphiql");
      new DemoData(node.graphQl(), URI.create(accounts.issuer()), System.out::println)
          .loadWithFewStaff();
      demo = system;
    }
    return demo;
  }

  /** Where the system with the demo's data is, without a slash at the end. */
  public static String baseUrl() {
    return withDemoData().node().baseUrl();
  }

  /** Another node over the same databases. */
  public ApplicationNode addNode() {
    return launchNode().awaitReady();
  }

  /** The same, without waiting until it is ready. */
  public ApplicationNode launchNode() {
    String name = "node-" + NODES.incrementAndGet();
    ApplicationNode node =
        new ApplicationNode(LOGS.resolve(name + ".log"), settings, manner, arguments(name))
            .launch();
    nodes.add(node);
    return node;
  }

  /** By its name a node that comes back knows its share of the projections, and need not wait. */
  private List<String> arguments(String name) {
    return List.of(
        "--lienlac.mongodb.node=" + name,
        "--establish-first-unit=if-none",
        "--lienlac.first-unit.name=Ministry",
        "--lienlac.first-unit.from=1990-04-01",
        "--lienlac.first-unit.family-name=First",
        "--lienlac.first-unit.given-name=Administrator",
        "--lienlac.first-unit.issuer=" + tokens.issuer(),
        "--lienlac.first-unit.subject=" + tokens.subject(ADMINISTRATOR));
  }

  /** The first node. */
  public ApplicationNode node() {
    return nodes.getFirst();
  }

  /** The API of the first node, used with this account. */
  public GraphQl as(String account) {
    return as(account, node());
  }

  /** The API of that node, used with this account. */
  public GraphQl as(String account, ApplicationNode node) {
    return new GraphQl(node::graphQl, () -> tokens.token(account));
  }

  /** Waits until the views of the first node show all that has happened until now. */
  public void awaitViews(Duration patience) {
    long last = databases.events().lastPosition();
    GraphQl administrator = as(ADMINISTRATOR);
    Eventually.until(
        "the views have followed",
        patience,
        () ->
            administrator.ask("{ __typename }", Map.of()).json().at("/extensions/position").asLong()
                >= last);
  }

  /** What its nodes are told, by the names of the environment's variables. */
  public Map<String, String> settings() {
    return Map.copyOf(settings);
  }

  public Tokens tokens() {
    return tokens;
  }

  public Databases databases() {
    return databases;
  }

  /** Ends the nodes and drops the databases. */
  @Override
  public void close() {
    OPEN.remove(this);
    nodes.forEach(ApplicationNode::kill);
    databases.drop();
  }
}
