package io.lienlac.query.support;

import com.mongodb.MongoClientSettings;
import com.mongodb.MongoCommandException;
import com.mongodb.client.MongoDatabase;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import io.lienlac.query.config.MongoClientCustomizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.Document;

/**
 * Hears every command that the application sends to MongoDB. As a bean it is attached to the
 * application's client.
 *
 * <p>A command must be in the Stable API, and what it looks for must be served by a declared index.
 * Where the server explains its plans, it is asked too.
 */
public final class CommandRecorder implements CommandListener, MongoClientCustomizer {

  /** Read as a whole: they have a handful of documents. */
  private static final Set<String> SMALL =
      Set.of(DeclaredIndexes.TOKENS, DeclaredIndexes.PROJECTIONS);

  private static final Set<String> EXPLAINED = Set.of("find", "aggregate", "count");

  /** What a command says about its session, not about its work. */
  private static final Set<String> SESSION =
      Set.of("$db", "lsid", "$clusterTime", "txnNumber", "$readPreference", "readConcern");

  private static final int NO_SUCH_COMMAND = 59;

  private enum Verdict {
    SERVED,
    SCAN,
    UNEXPLAINED
  }

  private final Map<String, Verdict> verdicts = new ConcurrentHashMap<>();
  private final Map<String, RecordedSearch> searches = new ConcurrentHashMap<>();
  private final Map<String, BsonDocument> commands = new ConcurrentHashMap<>();
  private final Set<String> outside = ConcurrentHashMap.newKeySet();
  private final List<String> sent = new CopyOnWriteArrayList<>();
  private volatile long recordedThread = -1;

  @Override
  public void customize(MongoClientSettings.Builder settings) {
    settings.addCommandListener(this);
  }

  @Override
  public void commandStarted(CommandStartedEvent event) {
    BsonDocument command = event.getCommand();
    StableApi.outside(event.getCommandName(), command).ifPresent(outside::add);
    for (RecordedSearch search : RecordedSearch.in(command)) {
      String shape = search.shape();
      searches.computeIfAbsent(shape, same -> search.copy());
      if (EXPLAINED.contains(search.command())) {
        commands.computeIfAbsent(shape, same -> withoutSession(command));
      }
    }
    if (Thread.currentThread().threadId() == recordedThread) {
      sent.add(event.getCommandName() + " " + event.getDatabaseName());
    }
  }

  /** How many commands {@code work} sends, on this thread. */
  public int count(Runnable work) {
    sent.clear();
    recordedThread = Thread.currentThread().threadId();
    try {
      work.run();
    } finally {
      recordedThread = -1;
    }
    return sent.size();
  }

  /** How many searches were heard that differ in more than their values. */
  public int searches() {
    return searches.size();
  }

  /** What was sent that should not have been, so far. */
  public List<String> violations(DeclaredIndexes declared) {
    List<String> violations = new ArrayList<>();
    outside.forEach(what -> violations.add("outside the Stable API: " + what));
    searches.forEach(
        (shape, search) -> {
          if (!isAllowed(declared, search)) {
            violations.add("no declared index: " + shape);
          }
        });
    return violations;
  }

  /**
   * What the server says it would read whole collections for, so far; nothing where it explains
   * nothing at all. A server that explains some commands must explain all. Where it would scan it
   * is asked again each time, for it may plan otherwise when there is more.
   */
  public List<String> scans(MongoDatabase database) {
    commands.forEach(
        (shape, command) ->
            verdicts.compute(
                shape,
                (same, before) ->
                    before == null || before == Verdict.SCAN
                        ? verdict(database, command)
                        : before));
    List<String> scans = new ArrayList<>();
    verdicts.forEach(
        (shape, verdict) -> {
          if (verdict == Verdict.SCAN || (verdict == Verdict.UNEXPLAINED && explained() > 0)) {
            scans.add(verdict + ": " + shape);
          }
        });
    return scans;
  }

  /** How many searches the server has explained. */
  public int explained() {
    return Math.toIntExact(
        verdicts.values().stream().filter(verdict -> verdict != Verdict.UNEXPLAINED).count());
  }

  /** Whether a server explains its plans. */
  public static boolean explains(MongoDatabase database) {
    BsonDocument any = new BsonDocument("find", new BsonString(DeclaredIndexes.TOKENS));
    return explain(database, any).isPresent();
  }

  private static Verdict verdict(MongoDatabase database, BsonDocument command) {
    RecordedSearch search = RecordedSearch.in(command).getFirst();
    return explain(database, command)
        .map(plan -> !isWhole(search) && isScan(plan, search) ? Verdict.SCAN : Verdict.SERVED)
        .orElse(Verdict.UNEXPLAINED);
  }

  /** A walk over all ids is a scan too, whatever it is called. */
  private static boolean isScan(String plan, RecordedSearch search) {
    return plan.contains("COLLSCAN")
        || (plan.contains("\"_id_\"") && !search.shape().contains("_id"));
  }

  private static boolean isAllowed(DeclaredIndexes declared, RecordedSearch search) {
    return declared.knows(search.collection())
        && (isWhole(search) || IndexMatch.serves(declared.of(search.collection()), search));
  }

  /** A small collection, or one that is emptied. */
  private static boolean isWhole(RecordedSearch search) {
    return search.filter().isEmpty()
        && (SMALL.contains(search.collection()) || search.command().equals("delete"));
  }

  /** Empty if the server knows no such command; whatever else goes wrong goes on up. */
  private static Optional<String> explain(MongoDatabase database, BsonDocument command) {
    try {
      return Optional.of(
          database
              .runCommand(new Document("explain", command).append("verbosity", "queryPlanner"))
              .toJson());
    } catch (MongoCommandException e) {
      if (e.getErrorCode() == NO_SUCH_COMMAND) {
        return Optional.empty();
      }
      throw e;
    }
  }

  private static BsonDocument withoutSession(BsonDocument command) {
    BsonDocument bare = BsonDocument.parse(command.toJson());
    SESSION.forEach(bare::remove);
    return bare;
  }
}
