package io.lienlac.graphql.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.lienlac.graphql.FakeSides;
import io.lienlac.graphql.Http;
import io.lienlac.graphql.Socket;
import io.lienlac.graphql.TestIssuer;
import io.lienlac.graphql.World;
import io.lienlac.query.api.ViewChange;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** How an issuer follows what becomes of a letter. */
@LiveTest
class FollowingDeliveriesTest {

  @Autowired Http http;
  @Autowired FakeSides sides;

  private FakeInbox inbox;

  @BeforeEach
  void reset() {
    inbox = new FakeInbox(sides);
  }

  @AfterEach
  void hangUp() {
    http.hangUp();
  }

  @Test
  void aDeliveryIsToldNowAndWhenItGoesOn() {
    Socket socket = as("director").subscribe("1", follow());
    assertThat(event(socket).path("read").asInt()).isZero();
    inbox.readByOneMore();
    assertThat(event(socket).path("read").asInt()).isEqualTo(1);
  }

  @Test
  void manyChangesOfADeliveryAreToldAsOne() {
    Socket socket = as("director").subscribe("1", follow());
    event(socket);
    for (int i = 0; i < 100; i++) {
      inbox.readByOneMore();
    }
    int last = 0;
    int events = 0;
    while (last < 100) {
      last = event(socket).path("read").asInt();
      events++;
    }
    assertThat(events).isLessThanOrEqualTo(3);
    sides.change(new ViewChange.DeliveriesWentOn(Set.of(World.LETTER.id())));
    assertThat(socket.isQuiet(800)).as("nothing changed").isTrue();
  }

  @Test
  void aDeliveryIsForThoseWhoMaySeeIt() {
    for (String person : List.of("teacher", "principal", "bureau head", "stranger")) {
      JsonNode end = as(person).subscribe("1", follow()).next();
      assertThat(end.at("/payload/0/extensions/code").asString())
          .isEqualTo("NOT_FOUND_OR_NOT_ALLOWED");
    }
    Socket socket = as("director").subscribe("1", follow());
    event(socket);
    inbox.dismissAll();
    assertThat(socket.next().path("type").asString()).isEqualTo("error");
  }

  private Socket as(String person) {
    return http.socket().greet(TestIssuer.OURS.token(person));
  }

  private static JsonNode event(Socket socket) {
    return socket.event("deliveryChanged");
  }

  private static String follow() {
    return "subscription { deliveryChanged(directive: \"%s\") { addressed read acknowledged } }"
        .formatted(World.idOf(World.LETTER));
  }
}
