package io.lienlac.graphql.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.lienlac.graphql.Http;

/** Those whom a test had listen. */
final class Listeners {

  private Listeners() {}

  /** All hang up, and nothing of them is left open. */
  static void hangUp(Http http, OpenStreams open) throws InterruptedException {
    http.hangUp();
    for (int i = 0; i < 200 && open.count() > 0; i++) {
      Thread.sleep(20);
    }
    assertThat(open.count()).isZero();
  }
}
