package io.lienlac.auditor.command;

import io.lienlac.auditor.message.Malformed;
import io.lienlac.auditor.message.Text;
import java.util.List;
import java.util.Locale;

/** Runs what was typed. */
public final class CommandLine {

  private static final List<String> HELP = List.of("help", "--help", "-h");

  private CommandLine() {}

  /** The language that {@code --language} says, otherwise that of the machine. */
  public static Locale language(List<String> words) {
    int option = words.indexOf(Option.LANGUAGE.word());
    return option < 0 || option + 1 == words.size()
        ? Locale.getDefault()
        : Locale.forLanguageTag(words.get(option + 1));
  }

  /** Does what the words ask for; whatever happens is said. */
  public static Outcome run(List<String> words, Output output) {
    try {
      if (words.isEmpty()) {
        throw new WrongUse(Text.COMMAND_ABSENT);
      }
      String word = words.getFirst();
      if (HELP.contains(word)) {
        output.say(Text.USAGE);
        return Outcome.HOLDS;
      }
      Command command =
          Command.of(word).orElseThrow(() -> new WrongUse(Text.COMMAND_UNKNOWN, word));
      List<String> rest = words.subList(1, words.size());
      return command.run(Arguments.parse(rest, command.places(), command.options()), output);
    } catch (WrongUse e) {
      output.tell(e.said());
      output.tell(Text.USAGE);
      return Outcome.WRONG_USE;
    } catch (Malformed e) {
      output.tell(e.said());
      return Outcome.UNREADABLE;
    }
  }
}
