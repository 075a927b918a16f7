package io.lienlac.command.support;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** The idempotency keys that were used in the last 30 days. */
@Component
public class FulfilledWishes {

  private final JdbcClient jdbc;

  FulfilledWishes(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** False when the key was used; waits while another transaction is about to use it. */
  boolean keep(FulfilledWish wish) {
    return jdbc.sql(
                """
                insert into idempotency (actor, mutation, key, fingerprint, effect)
                values (?, ?, ?, ?, ?) on conflict do nothing
                """)
            .params(wish.actor(), wish.mutation(), wish.key(), wish.fingerprint(), wish.effect())
            .update()
        == 1;
  }

  FulfilledWish find(FulfilledWish wish) {
    return jdbc.sql(
            """
            select fingerprint, effect from idempotency
            where actor = ? and mutation = ? and key = ?
            """)
        .params(wish.actor(), wish.mutation(), wish.key())
        .query(
            (row, number) ->
                new FulfilledWish(
                    wish.actor(),
                    wish.mutation(),
                    wish.key(),
                    row.getBytes("fingerprint"),
                    row.getObject("effect", UUID.class)))
        .single();
  }

  /** Forgets, in small steps, what is older than 30 days. */
  @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT1M")
  public void forgetOld() {
    int forgotten;
    do {
      forgotten =
          jdbc.sql(
                  """
                  delete from idempotency where ctid = any (array(
                    select ctid from idempotency
                    where kept_since < now() - interval '30 days' limit 1000))
                  """)
              .update();
    } while (forgotten > 0);
  }
}
