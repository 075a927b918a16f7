package io.lienlac.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@SuppressWarnings("NullAway.Init")
class TcpGateTest {

  private static final int END = -1;

  private ServerSocket server;
  private TcpGate gate;

  @BeforeEach
  void openAGateToAnEcho() throws IOException {
    server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::echo);
    gate = TcpGate.to("127.0.0.1", server.getLocalPort());
  }

  @AfterEach
  void close() throws IOException {
    gate.close();
    server.close();
  }

  @Test
  void leadsToTheServerWhileItIsOpen() throws IOException {
    try (Socket client = connect()) {
      assertThat(answerTo(client, 42)).isEqualTo(42);
      assertThat(answerTo(client, 43)).isEqualTo(43);
    }
  }

  @Test
  void cutsOffWhoIsConnectedWhenItIsShut() throws IOException {
    try (Socket client = connect()) {
      assertThat(answerTo(client, 42)).isEqualTo(42);

      gate.shut();

      assertThat(answerTo(client, 43)).isEqualTo(END);
    }
  }

  @Test
  void letsNobodyInUntilItIsOpenedAgain() throws IOException {
    gate.shut();
    try (Socket client = connect()) {
      assertThat(answerTo(client, 42)).isEqualTo(END);
    }

    gate.open();
    try (Socket client = connect()) {
      assertThat(answerTo(client, 42)).isEqualTo(42);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "mongodb://127.0.0.1:37017, /?directConnection=true",
    "mongodb://db/lienlac, /lienlac?directConnection=true",
    "mongodb://db:1/?replicaSet=rs&w=1, /?w=1&directConnection=true",
    "mongodb://db:1/?w=1&replicaSet=rs, /?w=1&directConnection=true",
  })
  void takesTheServersPlaceInAUri(String uri, String rest) {
    assertThat(gate.through(uri)).isEqualTo("mongodb://127.0.0.1:" + gate.port() + rest);
  }

  @Test
  void keepsTheUserInAUri() {
    assertThat(gate.through("mongodb://user:word@db:1/?authMechanism=SCRAM-SHA-256"))
        .startsWith("mongodb://user:word@127.0.0.1:" + gate.port() + "/?authMechanism=");
  }

  private Socket connect() throws IOException {
    return new Socket(InetAddress.getLoopbackAddress(), gate.port());
  }

  private static int answerTo(Socket client, int question) {
    try {
      client.getOutputStream().write(question);
      return client.getInputStream().read();
    } catch (IOException cutOff) {
      return END;
    }
  }

  private void echo() {
    while (!server.isClosed()) {
      try {
        Socket client = server.accept();
        Thread.ofVirtual().start(() -> echo(client));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private static void echo(Socket client) {
    try (client) {
      client.getInputStream().transferTo(client.getOutputStream());
    } catch (IOException cutOff) {
      assertThat(client.isClosed()).isTrue();
    }
  }
}
