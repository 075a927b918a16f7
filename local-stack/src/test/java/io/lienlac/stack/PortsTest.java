package io.lienlac.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortsTest {

  @Test
  void saysInOneLineWhichPortIsTakenAndWhatToDo() throws IOException {
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      int port = other.getLocalPort();
      assertThatThrownBy(() -> Ports.refuseIfTaken(port, "Keycloak"))
          .isInstanceOf(StackFailed.class)
          .hasMessageStartingWith("Port " + port + ", for Keycloak, is taken")
          .hasMessageContaining("stop that one")
          .extracting(Throwable::getMessage)
          .asString()
          .hasLineCount(1);
    }
  }

  @Test
  void acceptsAFreePort() throws IOException {
    Ports ports = Ports.free();

    assertThat(ports.postgresql()).isNotEqualTo(ports.mongodb()).isNotEqualTo(ports.keycloak());
    assertThatCode(() -> Ports.refuseIfTaken(ports.keycloak(), "Keycloak"))
        .doesNotThrowAnyException();
  }
}
