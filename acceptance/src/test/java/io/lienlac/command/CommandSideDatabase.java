package io.lienlac.command;

import io.lienlac.stack.SharedStack;
import io.lienlac.stack.StackAddresses;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A new database on the stack's PostgreSQL, and nodes of the command side that share it. */
public final class CommandSideDatabase implements AutoCloseable {

  private final String user;
  private final String password;
  private final String server;
  private final String name = "command_" + UUID.randomUUID().toString().replace("-", "");
  private final List<CommandSideNode> nodes = new ArrayList<>();

  private CommandSideDatabase(String server, String user, String password) {
    this.server = server;
    this.user = user;
    this.password = password;
    execute("create database " + name);
  }

  /** Where LIENLAC_POSTGRES_URL says, if anything; otherwise on the stack that all tests share. */
  public static CommandSideDatabase create() {
    String given = System.getenv("LIENLAC_POSTGRES_URL");
    if (given != null) {
      return new CommandSideDatabase(
          given,
          System.getenv().getOrDefault("LIENLAC_POSTGRES_USER", ""),
          System.getenv().getOrDefault("LIENLAC_POSTGRES_PASSWORD", ""));
    }
    StackAddresses stack = SharedStack.get();
    return new CommandSideDatabase(
        stack.postgresUrl(), stack.postgresUser(), stack.postgresPassword());
  }

  /** Starts a node. */
  public CommandSideNode node() {
    String url = server.substring(0, server.lastIndexOf('/') + 1) + name;
    CommandSideNode node = CommandSideNode.start(url, user, password);
    nodes.add(node);
    return node;
  }

  @Override
  public void close() {
    nodes.forEach(CommandSideNode::close);
    // By force it would fail wherever an autovacuum, which is not ours to end, is at work.
    execute("drop database " + name);
  }

  private void execute(String sql) {
    try (Connection connection = DriverManager.getConnection(server, user, password);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }
}
