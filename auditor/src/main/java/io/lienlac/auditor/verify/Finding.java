package io.lienlac.auditor.verify;

import io.lienlac.auditor.message.Said;
import io.lienlac.auditor.message.Text;
import java.util.OptionalLong;

/**
 * Something that is not as it has to be.
 *
 * @param index the first leaf that it is about, where that is known
 */
public record Finding(Said said, OptionalLong index) {

  static Finding at(long index, Text text, Object... values) {
    return new Finding(Said.of(text, values), OptionalLong.of(index));
  }

  static Finding somewhere(Text text, Object... values) {
    return new Finding(Said.of(text, values), OptionalLong.empty());
  }
}
