package io.lienlac.stack;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A port that leads to a server for as long as the gate is open. While it is shut every connection
 * is cut off at once, as if the server were down.
 */
public final class TcpGate implements AutoCloseable {

  private static final Pattern MONGODB_URI =
      Pattern.compile("mongodb://((?:[^@/]*@)?)([^:/,?]+)(?::(\\d+))?(/[^?]*)?(?:\\?(.*))?");
  private static final Pattern REPLICA_SET = Pattern.compile("replicaSet=[^&]*&?");
  private static final int MONGODB_PORT = 27017;

  private final String host;
  private final int port;
  private final ServerSocket entrance;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private volatile boolean shut;

  private TcpGate(String host, int port) throws IOException {
    this.host = host;
    this.port = port;
    this.entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  }

  /** An open gate to this server. */
  public static TcpGate to(String host, int port) {
    try {
      TcpGate gate = new TcpGate(host, port);
      Thread.ofVirtual().name("gate-to-" + port).start(gate::letIn);
      return gate;
    } catch (IOException e) {
      throw new StackFailed("Cannot listen for a gate to " + host + ":" + port, e);
    }
  }

  /** An open gate to the one host that this URI names. */
  public static TcpGate toMongodb(String uri) {
    Matcher parts = parts(uri);
    String portInUri = parts.group(3);
    return to(parts.group(2), portInUri == null ? MONGODB_PORT : Integer.parseInt(portInUri));
  }

  /** The same URI, leading through this gate and, past a replica set's own names, to it alone. */
  public String through(String mongodbUri) {
    Matcher parts = parts(mongodbUri);
    String path = parts.group(4) == null ? "/" : parts.group(4);
    String rest = parts.group(5) == null ? "" : parts.group(5);
    String options = REPLICA_SET.matcher(rest).replaceAll("").replaceFirst("&$", "");
    return "mongodb://%s127.0.0.1:%d%s?%sdirectConnection=true"
        .formatted(parts.group(1), port(), path, options.isEmpty() ? "" : options + "&");
  }

  public int port() {
    return entrance.getLocalPort();
  }

  public void shut() {
    shut = true;
    open.forEach(TcpGate::cut);
  }

  public void open() {
    shut = false;
  }

  @Override
  public void close() throws IOException {
    shut();
    entrance.close();
  }

  private static Matcher parts(String mongodbUri) {
    Matcher parts = MONGODB_URI.matcher(mongodbUri);
    if (!parts.matches()) {
      throw new IllegalArgumentException("Not a mongodb:// URI of one host: " + mongodbUri);
    }
    return parts;
  }

  private void letIn() {
    while (!entrance.isClosed()) {
      try {
        Socket client = entrance.accept();
        Thread.ofVirtual().start(() -> lead(client));
      } catch (IOException e) {
        shut = shut || entrance.isClosed();
      }
    }
  }

  private void lead(Socket client) {
    open.add(client);
    try (client) {
      if (!shut) {
        lead(client, new Socket(host, port));
      }
    } catch (IOException serverIsDown) {
      cut(client);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      open.remove(client);
    }
  }

  private void lead(Socket client, Socket server) throws IOException, InterruptedException {
    open.add(server);
    try (server) {
      if (!shut) {
        Thread back = Thread.ofVirtual().start(() -> copy(server, client));
        copy(client, server);
        back.join();
      }
    } finally {
      open.remove(server);
    }
  }

  private static void copy(Socket from, Socket to) {
    try {
      InputStream in = from.getInputStream();
      in.transferTo(to.getOutputStream());
    } catch (IOException cutOff) {
      cut(from);
    } finally {
      cut(to);
    }
  }

  private static void cut(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      throw new StackFailed("Cannot close a connection", e);
    }
  }
}
