package io.lienlac.auditor.command;

import io.lienlac.auditor.message.Malformed;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** What can be asked for. */
enum Command {
  VERIFY("verify", 1, TrustOptions.ALL, VerifyCommands::verify),
  VERIFY_PROOF(
      "verify-proof",
      1,
      EnumSet.of(Option.KEY, Option.WITNESS, Option.MAC_KEY),
      VerifyCommands::verifyProof),
  CONSISTENCY(
      "consistency", 2, with(TrustOptions.ALL, Option.PROOF), ConsistencyCommand::consistency),
  DIFF("diff", 2, Set.of(), VerifyCommands::diff),
  REPLAY(
      "replay",
      1,
      with(TrustOptions.ALL, Option.VIEW, Option.DIGEST, Option.TEXT),
      ReplayCommand::replay),
  WITNESS(
      "witness",
      0,
      EnumSet.of(Option.STATE, Option.LISTEN, Option.KEY, Option.LOG),
      WitnessCommands::witness),
  WITNESS_KEY("witness-key", 2, Set.of(), WitnessCommands::witnessKey);

  private final String word;
  private final int places;
  private final Set<Option> options;
  private final Action action;

  /** Does it. */
  @FunctionalInterface
  interface Action {
    Outcome run(Arguments arguments, Output output) throws WrongUse, Malformed;
  }

  Command(String word, int places, Set<Option> options, Action action) {
    this.word = word;
    this.places = places;
    this.options = options;
    this.action = action;
  }

  private static Set<Option> with(Set<Option> options, Option... more) {
    Set<Option> all = EnumSet.copyOf(options);
    all.addAll(Arrays.asList(more));
    return all;
  }

  String word() {
    return word;
  }

  /** How many words have to stand after it that are no options. */
  int places() {
    return places;
  }

  Set<Option> options() {
    return options;
  }

  Outcome run(Arguments arguments, Output output) throws WrongUse, Malformed {
    return action.run(arguments, output);
  }

  static Optional<Command> of(String word) {
    return Arrays.stream(values()).filter(command -> command.word.equals(word)).findFirst();
  }
}
