package io.lienlac.stack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;

/** The ports of a stack and of the application before it, all on the loopback address. */
record Ports(
    int api,
    int postgresql,
    int mongodb,
    int keycloak,
    int elasticsearch,
    int elasticsearchTransport) {

  static final int MANAGEMENT = 8081;

  /** Always the same, so that bookmarks and scripts go on working. */
  static Ports fixed() {
    return new Ports(8080, 15432, 37017, 8180, 19200, 19300);
  }

  static Ports free() {
    return new Ports(
        FreePorts.next(),
        FreePorts.next(),
        FreePorts.next(),
        FreePorts.next(),
        FreePorts.next(),
        FreePorts.next());
  }

  /** Refuses with the port, whose it would be, and what to do. */
  static void refuseIfTaken(int port, String whose) throws UnknownHostException {
    if (answers(port) || !FreePorts.canListen(port)) {
      throw new StackFailed(
          "Port %d, for %s, is taken by another program: stop that one (`%s` shows it), then start again."
              .formatted(port, whose, commandThatShows(port)));
    }
  }

  private static boolean answers(int port) throws UnknownHostException {
    for (InetAddress address : InetAddress.getAllByName("localhost")) {
      try (Socket socket = new Socket()) {
        socket.connect(new InetSocketAddress(address, port), 500);
        return true;
      } catch (IOException nobodyListens) {
        continue;
      }
    }
    return false;
  }

  private static String commandThatShows(int port) {
    return switch (Platform.current()) {
      case LINUX -> "ss -ltnp sport = :" + port;
      case MAC -> "lsof -nP -iTCP:" + port + " -sTCP:LISTEN";
      case WINDOWS -> "netstat -ano | findstr :" + port;
    };
  }
}
