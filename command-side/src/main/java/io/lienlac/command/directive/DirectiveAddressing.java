package io.lienlac.command.directive;

import io.lienlac.api.Command;
import io.lienlac.api.CommandRefused;
import io.lienlac.api.directive.DirectiveId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Brings directives into inboxes, and tells of withdrawals and reminders what their own
 * transactions left, run by run, each run a transaction of its own; what a crash cuts off, any node
 * takes up again. It wakes when this node has sent a directive or has something to tell of one, and
 * looks every second for what another node left. Lists take turns, so that a long one does not hold
 * up a short one.
 */
@Component
class DirectiveAddressing implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(DirectiveAddressing.class);
  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final Duration LONGEST_BACK_OFF = Duration.ofMinutes(1);

  private final JdbcClient jdbc;
  private final CommandGateway commands;
  private final Semaphore signal = new Semaphore(0);
  private final Map<UnfinishedList, BackOff> troubled = new ConcurrentHashMap<>();
  private volatile boolean running;
  private @Nullable Thread worker;

  DirectiveAddressing(JdbcClient jdbc, CommandGateway commands) {
    this.jdbc = jdbc;
    this.commands = commands;
  }

  /** Looks for work at once. */
  void wake() {
    signal.release();
  }

  @Override
  public synchronized void start() {
    running = true;
    worker = Thread.ofVirtual().name("directive-addressing").start(this::work);
  }

  @Override
  public synchronized void stop() {
    running = false;
    wake();
    if (worker != null) {
      joinQuietly(worker);
      worker = null;
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  private void work() {
    try {
      while (isRunning()) {
        if (!roundOrPause()) {
          signal.tryAcquire(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
          signal.drainPermits();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The worker outlives whatever goes wrong, above all a database that is away for a while. */
  private boolean roundOrPause() {
    try {
      return round();
    } catch (RuntimeException e) {
      LOG.warn("COMMAND-DIRECTIVE-001: cannot look for recipients to address", e);
      return false;
    }
  }

  /** One run of each unfinished list; false when there was nothing to do. */
  private boolean round() {
    List<Unfinished> all = new ArrayList<>(unaddressed());
    all.addAll(untold());
    boolean worked = false;
    for (Unfinished next : all) {
      if (isRunning() && isDue(next.list())) {
        worked |= goOn(next);
      }
    }
    return worked;
  }

  private List<Unfinished> unaddressed() {
    return jdbc.sql(
            """
            select directive_id, next_ordinal, correlation_id, client_id
            from directive_addressing
            where next_ordinal < total
            """)
        .query(
            (row, number) -> {
              UnfinishedList list = new UnfinishedList(directive(row), null);
              Command next = new AddressRecipients(list.directive(), row.getInt("next_ordinal"));
              return new Unfinished(list, next, request(row));
            })
        .list();
  }

  private List<Unfinished> untold() {
    return jdbc.sql(
            """
            select directive_id, reminder, next_ordinal, correlation_id, client_id
            from directive_announcement
            where next_ordinal < total
            """)
        .query(
            (row, number) -> {
              int reminder = row.getInt("reminder");
              UnfinishedList list = new UnfinishedList(directive(row), reminder);
              Command next =
                  new AnnounceToNext(list.directive(), reminder, row.getInt("next_ordinal"));
              return new Unfinished(list, next, request(row));
            })
        .list();
  }

  private static DirectiveId directive(ResultSet row) throws SQLException {
    return new DirectiveId(row.getObject("directive_id", UUID.class));
  }

  private static SendingRequest request(ResultSet row) throws SQLException {
    return new SendingRequest(row.getString("correlation_id"), row.getString("client_id"));
  }

  /** Whether anybody was addressed or told; it is refused while another node holds the list. */
  private boolean goOn(Unfinished next) {
    try {
      commands.sendAndWait(
          GenericCommandMessage.asCommandMessage(next.step())
              .withMetaData(next.request().metadata()));
      troubled.remove(next.list());
      return true;
    } catch (CommandRefused e) {
      LOG.debug("Another node is at work: {}", next.step());
      return false;
    } catch (CommandExecutionException e) {
      BackOff backOff = troubled.merge(next.list(), BackOff.first(), (was, is) -> was.longer());
      LOG.warn("COMMAND-DIRECTIVE-002: failed: {}; again in {}", next.step(), backOff.pause(), e);
      return false;
    }
  }

  private boolean isDue(UnfinishedList list) {
    BackOff backOff = troubled.get(list);
    return backOff == null || !Instant.now().isBefore(backOff.until());
  }

  private static void joinQuietly(Thread thread) {
    try {
      thread.join(Duration.ofSeconds(10));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * The recipients of a letter, or those who are told of its withdrawal or a reminder.
   *
   * @param reminder its number, 0 for the withdrawal; null for the recipients
   */
  private record UnfinishedList(DirectiveId directive, @Nullable Integer reminder) {}

  private record Unfinished(UnfinishedList list, Command step, SendingRequest request) {}

  private record BackOff(Duration pause, Instant until) {

    static BackOff first() {
      return of(PAUSE);
    }

    BackOff longer() {
      Duration twice = pause.multipliedBy(2);
      return of(twice.compareTo(LONGEST_BACK_OFF) < 0 ? twice : LONGEST_BACK_OFF);
    }

    private static BackOff of(Duration pause) {
      return new BackOff(pause, Instant.now().plus(pause));
    }
  }
}
