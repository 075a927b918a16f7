package io.lienlac.command;

import io.lienlac.OwnDatabase;
import io.lienlac.stack.SharedStack;
import io.lienlac.stack.StackAddresses;
import java.util.ArrayList;
import java.util.List;

/** A new database on the stack's PostgreSQL, and nodes of the command side that share it. */
public final class CommandSideDatabase implements AutoCloseable {

  private final OwnDatabase database;
  private final List<CommandSideNode> nodes = new ArrayList<>();

  private CommandSideDatabase(String server, String user, String password) {
    this.database = OwnDatabase.create(server, user, password, "command_");
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
    CommandSideNode node =
        CommandSideNode.start(database.url(), database.user(), database.password());
    nodes.add(node);
    return node;
  }

  @Override
  public void close() {
    nodes.forEach(CommandSideNode::close);
    database.drop();
  }
}
