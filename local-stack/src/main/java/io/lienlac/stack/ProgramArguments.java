package io.lienlac.stack;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The command line of {@link LocalStackProgram}. */
record ProgramArguments(LocalStackOptions options, Path servers, @Nullable Path ready) {

  static final String USAGE =
      "[--data DIR] [--servers DIR] [--realms DIR] [--accounts FILE] [--ready FILE] [--free-ports]"
          + " [--fresh]";

  static ProgramArguments parse(String... arguments) {
    LocalStackOptions defaults = LocalStackOptions.forPeople();
    Path data = defaults.data();
    Path realms = defaults.realms();
    Path servers = LocalStackOptions.servers();
    Path accounts = null;
    Path ready = null;
    boolean freePorts = false;
    boolean fresh = false;
    Iterator<String> rest = List.of(arguments).iterator();
    while (rest.hasNext()) {
      String argument = rest.next();
      switch (argument) {
        case "--data" -> data = path(argument, rest);
        case "--servers" -> servers = path(argument, rest);
        case "--realms" -> realms = path(argument, rest);
        case "--accounts" -> accounts = path(argument, rest);
        case "--ready" -> ready = path(argument, rest);
        case "--free-ports" -> freePorts = true;
        case "--fresh" -> fresh = true;
        default -> throw new StackFailed("Unknown option " + argument + ". Options: " + USAGE);
      }
    }
    return new ProgramArguments(
        new LocalStackOptions(data, realms, freePorts, fresh, accounts), servers, ready);
  }

  List<String> toList() {
    List<String> arguments = new ArrayList<>();
    arguments.addAll(List.of("--data", options.data().toString()));
    arguments.addAll(List.of("--servers", servers.toString()));
    arguments.addAll(List.of("--realms", options.realms().toString()));
    if (options.accounts() != null) {
      arguments.addAll(List.of("--accounts", options.accounts().toString()));
    }
    if (ready != null) {
      arguments.addAll(List.of("--ready", ready.toString()));
    }
    if (options.freePorts()) {
      arguments.add("--free-ports");
    }
    if (options.fresh()) {
      arguments.add("--fresh");
    }
    return List.copyOf(arguments);
  }

  private static Path path(String option, Iterator<String> rest) {
    if (!rest.hasNext()) {
      throw new StackFailed(option + " needs a path. Options: " + USAGE);
    }
    return Path.of(rest.next()).toAbsolutePath();
  }
}
