package io.lienlac.graphql.support;

import static io.lienlac.api.CommonRefusal.IDEMPOTENCY_KEY_REUSED;

import io.lienlac.api.Refusal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts refusals into the words of their reader. */
@Component
class UserErrors {

  private final MessageSource texts;

  UserErrors(MessageSource texts) {
    this.texts = texts;
  }

  List<UserError> of(List<Refusal> refusals, Locale locale) {
    return refusals.stream()
        .map(
            refusal ->
                new UserError(
                    refusal.code(),
                    text(refusal.code().name(), locale),
                    path(refusal),
                    refusal.possibleAt()))
        .toList();
  }

  /** What is told for a code, of a refusal or of a fault. */
  String text(String code, Locale locale, Object... details) {
    return texts.getMessage(code, details.length == 0 ? null : details, locale);
  }

  /** Commands call what they name by its id; inputs call it by what it is. */
  private static @Nullable List<String> path(Refusal refusal) {
    if (refusal.code() == IDEMPOTENCY_KEY_REUSED) {
      return List.of("input", "idempotencyKey");
    }
    return refusal.field().isEmpty()
        ? null
        : Stream.concat(Stream.of("input"), refusal.field().stream().map(UserErrors::inputField))
            .toList();
  }

  private static String inputField(String component) {
    return component.equals("receiptId") ? "directive" : component.replaceFirst("Id$", "");
  }
}
