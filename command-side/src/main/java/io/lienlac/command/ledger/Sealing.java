package io.lienlac.command.ledger;

import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Seals what is stored, on one node of the system: on the one that has the lock. The others wait
 * for it, each on a connection of its own. Whatever fails, the node lets go of the lock, and begins
 * again with what the tables say.
 */
final class Sealing implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(Sealing.class);

  /** How often the store is looked at. */
  private static final Duration PERIOD = Duration.ofMillis(100);

  /** How often the lock is asked for, and after how long a failed node tries again. */
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final LedgerConnection.Connector connector;
  private final MacKeys macs;
  private final SigningKeys keys;
  private final Publication publication;
  private final Checking checking;
  private final LedgerState state;
  private final InstantSource clock;
  private boolean inconsistent;
  private @Nullable Thread worker;

  Sealing(
      LedgerConnection.Connector connector,
      MacKeys macs,
      SigningKeys keys,
      Publication publication,
      Checking checking,
      LedgerState state,
      InstantSource clock) {
    this.connector = connector;
    this.macs = macs;
    this.keys = keys;
    this.publication = publication;
    this.checking = checking;
    this.state = state;
    this.clock = clock;
  }

  @Override
  public synchronized void start() {
    worker = Thread.ofPlatform().name("ledger-sealer").daemon().start(this::work);
  }

  @Override
  public synchronized void stop() {
    if (worker != null) {
      end(worker);
      worker = null;
    }
  }

  @Override
  public synchronized boolean isRunning() {
    return worker != null;
  }

  private void work() {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        try (LedgerConnection connection = LedgerConnection.open(connector)) {
          while (!connection.takeLock()) {
            Thread.sleep(PAUSE);
          }
          seal(connection);
        } catch (SQLException | RuntimeException e) {
          LOG.warn("COMMAND-LEDGER-001: nothing is sealed by this node: {}", e.toString());
        }
        state.isNotSealing();
        Thread.sleep(PAUSE);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void seal(LedgerConnection connection) throws InterruptedException {
    Sealer sealer = Sealer.resume(connection.sealingStore(), macs, clock);
    Notary notary =
        new Notary(
            new JdbcCheckpoints(connection.jdbc()),
            new JdbcTiles(connection.jdbc()),
            keys,
            clock,
            publication.outside());
    LOG.info("COMMAND-LEDGER-002: this node seals, after {} leaves", sealer.edge().size());
    AtomicLong settled = new AtomicLong(sealer.settled());
    List<Thread> beside = beside(sealer, settled);
    try {
      notary.last().ifPresent(publication::offer);
      while (!Thread.currentThread().isInterrupted()) {
        SealedBatch batch = sealer.round();
        settled.set(sealer.settled());
        tell(batch.refused());
        publish(notary, sealer.edge());
        if (!batch.isFull()) {
          Thread.sleep(PERIOD);
        }
      }
    } finally {
      beside.forEach(Sealing::end);
    }
  }

  private List<Thread> beside(Sealer sealer, AtomicLong settled) {
    Thread check =
        Thread.ofPlatform()
            .name("ledger-check")
            .daemon()
            .start(() -> checking.run(settled::get, sealer));
    return publication.isWanted()
        ? List.of(
            check,
            Thread.ofPlatform().name("ledger-publication").daemon().start(publication::run))
        : List.of(check);
  }

  /** What must not be signed is not; sealing goes on, for it is then no less needed. */
  private void publish(Notary notary, RightEdge edge) {
    try {
      notary.publishIfDue(edge).ifPresent(publication::offer);
      inconsistent = false;
    } catch (InconsistentLedger e) {
      if (!inconsistent) {
        LOG.error("COMMAND-LEDGER-012: no checkpoint is signed any more: {}", e.getMessage());
      }
      inconsistent = true;
    }
    state.looked(edge.size(), notary.last().map(PublishedCheckpoint::size).orElse(0L));
  }

  private void tell(List<RefusedEvent> refused) {
    if (!refused.isEmpty()) {
      state.refused(refused.size());
      LOG.error(
          "COMMAND-LEDGER-003: {} events are not sealed, for they are not the application's;"
              + " ledger_refusal names them, the first being {}",
          refused.size(),
          refused.getFirst());
    }
  }

  private static void end(Thread thread) {
    thread.interrupt();
    try {
      thread.join(Duration.ofSeconds(10));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
