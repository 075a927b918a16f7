package io.lienlac.demo;

import io.lienlac.demo.World.FollowUp;
import io.lienlac.demo.World.Letter;
import io.lienlac.demo.World.Receipt;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Sends the letters, one after the other as they cite each other, and does with some what follows.
 */
final class LetterLoad {

  private final Mutations mutations;
  private final FileLoad files;
  private final Views views;
  private final Ids ids;
  private final Consumer<String> progress;

  LetterLoad(Mutations mutations, FileLoad files, Views views, Ids ids, Consumer<String> progress) {
    this.mutations = mutations;
    this.files = files;
    this.views = views;
    this.ids = ids;
    this.progress = progress;
  }

  void load(World world) {
    for (Letter letter : world.letters()) {
      mutations.allKeepingIds(List.of(sending(letter)));
    }
    for (Letter letter : world.letters()) {
      int recipients =
          views.awaitAddressed(letter.sender(), letter.key(), ids.letter(letter.key()));
      progress.accept("  letter %s: %,d recipients".formatted(letter.key(), recipients));
    }
    mutations.all(
        world.receipts().stream()
            .map(receipt -> receipt(receipt, Mutation.MARK_DIRECTIVE_READ))
            .toList());
    mutations.all(
        world.receipts().stream()
            .filter(Receipt::acknowledges)
            .map(receipt -> receipt(receipt, Mutation.ACKNOWLEDGE_DIRECTIVE))
            .toList());
    for (FollowUp followUp : world.followUps()) {
      mutations.all(List.of(followingUp(followUp)));
    }
  }

  private Wish sending(Letter letter) {
    Map<String, Object> input = new HashMap<>();
    letter.input().forEach((field, value) -> input.put(field, withIds(field, value)));
    input.put("issuer", ids.unit(letter.issuer()));
    input.put("body", letter.body());
    input.put("attachments", files.load(letter));
    return new Wish(letter.sender(), Mutation.SEND_DIRECTIVE, letter.key(), input);
  }

  private Wish followingUp(FollowUp followUp) {
    String unit = followUp.unit();
    return new Wish(
            followUp.actor(),
            followUp.mutation(),
            followUp.letter() + ":" + followUp.actor(),
            followUp.input())
        .with("directive", ids.letter(followUp.letter()))
        .with("unit", unit == null ? null : ids.unit(unit));
  }

  private Wish receipt(Receipt receipt, Mutation mutation) {
    String key = receipt.letter() + ":" + receipt.reader();
    String unit = receipt.unit();
    return new Wish(receipt.reader(), mutation, key)
        .with("directive", ids.letter(receipt.letter()))
        .with("unit", unit == null ? null : ids.unit(unit));
  }

  /** The same value with ids in place of keys, wherever a field of the input takes an id. */
  private Object withIds(String field, Object value) {
    return switch (value) {
      case Map<?, ?> object -> {
        Map<String, Object> replaced = new HashMap<>();
        object.forEach(
            (name, one) -> replaced.put(String.valueOf(name), withIds(String.valueOf(name), one)));
        yield replaced;
      }
      case List<?> list -> list.stream().map(one -> withIds(field, one)).toList();
      case String key -> idOrSame(field, key);
      default -> value;
    };
  }

  private String idOrSame(String field, String text) {
    return switch (field) {
      case "units" -> ids.unit(text);
      case "person" -> ids.person(text);
      case "directive", "corrects" -> ids.letter(text);
      default -> text;
    };
  }
}
