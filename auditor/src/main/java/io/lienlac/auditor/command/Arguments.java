package io.lienlac.auditor.command;

import io.lienlac.auditor.message.Text;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What stands on the command line after the name of the command. */
final class Arguments {

  private final List<String> places = new ArrayList<>();
  private final Map<Option, List<String>> options = new EnumMap<>(Option.class);

  private Arguments() {}

  /**
   * Reads the words: options with a value after each, and as many others as there have to be.
   *
   * @param allowed which options the command understands
   */
  static Arguments parse(List<String> words, int places, Set<Option> allowed) throws WrongUse {
    Arguments arguments = new Arguments();
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      if (!word.startsWith("--")) {
        arguments.places.add(word);
        continue;
      }
      Option option =
          Option.of(word)
              .filter(one -> allowed.contains(one) || one == Option.LANGUAGE)
              .orElseThrow(() -> new WrongUse(Text.OPTION_UNKNOWN, word));
      if (++i == words.size()) {
        throw new WrongUse(Text.OPTION_WITHOUT_VALUE, word);
      }
      arguments.put(option, words.get(i));
    }
    if (arguments.places.size() != places) {
      throw new WrongUse(Text.PLACES_WRONG, places, arguments.places.size());
    }
    return arguments;
  }

  private void put(Option option, String value) throws WrongUse {
    List<String> values = options.computeIfAbsent(option, unused -> new ArrayList<>());
    if (!values.isEmpty() && !option.isRepeated()) {
      throw new WrongUse(Text.OPTION_TWICE, option.word());
    }
    values.add(value);
  }

  /** What stands at a place, from 0, options not counted. */
  String place(int number) {
    return places.get(number);
  }

  List<String> all(Option option) {
    return options.getOrDefault(option, List.of());
  }

  Optional<String> one(Option option) {
    return all(option).stream().findFirst();
  }

  String need(Option option) throws WrongUse {
    return one(option).orElseThrow(() -> new WrongUse(Text.OPTION_NEEDED, option.word()));
  }
}
