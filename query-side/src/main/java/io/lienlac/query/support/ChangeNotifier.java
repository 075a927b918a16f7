package io.lienlac.query.support;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Tells all nodes what a projection has written, once it can be read. A change that cannot be told
 * is not worth stopping a projection for: whoever listens looks again from time to time.
 */
public final class ChangeNotifier {

  static final String CHANNEL = "lienlac_views";

  private static final Logger LOG = LoggerFactory.getLogger(ChangeNotifier.class);

  private final JdbcClient events;

  public ChangeNotifier(JdbcClient events) {
    this.events = events;
  }

  /**
   * Tells of letters that came or went on.
   *
   * @param arrived recipients in whose inboxes there are new ones
   * @param changed recipients in whose inboxes some are not what they were
   * @param directives that are in more inboxes, or were read or acknowledged
   */
  public void tell(Set<UUID> arrived, Set<UUID> changed, Set<UUID> directives) {
    List<String> payloads = ChangePayloads.of(arrived, changed, directives);
    try {
      events
          .sql("select pg_notify('" + CHANNEL + "', payload) from unnest(:payloads) as payload")
          .param("payloads", payloads.toArray(String[]::new))
          .query((row, number) -> number)
          .list();
    } catch (DataAccessException e) {
      LOG.warn("QUERY-SUPPORT-005: cannot tell the nodes what changed: {}", e.toString());
    }
  }
}
