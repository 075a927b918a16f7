package io.lienlac.demo;

import java.util.List;
import java.util.Map;
import java.util.Random;

/** Invented names, out of the parts that Vietnamese names usually have. */
record Names(Map<String, Integer> family, GivenNames women, GivenNames men) {

  private static final double SHARE_OF_WOMEN = 0.7;

  PersonName draw(Random chance) {
    GivenNames names = chance.nextDouble() < SHARE_OF_WOMEN ? women : men;
    return new PersonName(family(chance), one(names.middle(), chance), one(names.given(), chance));
  }

  private String family(Random chance) {
    int rest = chance.nextInt(family.values().stream().mapToInt(Integer::intValue).sum());
    for (Map.Entry<String, Integer> entry : family.entrySet()) {
      rest -= entry.getValue();
      if (rest < 0) {
        return entry.getKey();
      }
    }
    throw new IllegalStateException("The weights do not add up");
  }

  private static String one(List<String> list, Random chance) {
    return list.get(chance.nextInt(list.size()));
  }

  /** Middle and given names that go together. */
  record GivenNames(List<String> middle, List<String> given) {}
}
