package io.lienlac.demo;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The mutations that the demo uses, and the field of the payload that shows the effect. */
enum Mutation {
  ESTABLISH_UNIT("establishUnit", "unit", "units"),
  MOVE_UNIT("moveUnit", "unit", "moves of units"),
  CLOSE_UNIT("closeUnit", "unit", "closed units"),
  REGISTER_PERSON("registerPerson", "person", "persons"),
  LINK_ACCOUNT("linkAccount", "person", "accounts"),
  APPOINT("appoint", "appointment", "appointments"),
  DELEGATE("delegate", "delegation", "delegations"),
  BEGIN_UPLOAD("beginUpload", "upload", "files"),
  SEND_DIRECTIVE("sendDirective", "directive", "letters"),
  MARK_DIRECTIVE_READ("markDirectiveRead", "inboxItem", "letters read"),
  ACKNOWLEDGE_DIRECTIVE("acknowledgeDirective", "inboxItem", "letters acknowledged"),
  WITHDRAW_DIRECTIVE("withdrawDirective", "directive", "letters withdrawn"),
  REMIND_RECIPIENTS("remindRecipients", "directive", "reminders"),
  ANSWER_INVITATION("answerInvitation", "inboxItem", "invitations answered");

  final String field;
  final String effect;
  final String plural;

  Mutation(String field, String effect, String plural) {
    this.field = field;
    this.effect = effect;
    this.plural = plural;
  }

  /**
   * A document that does it {@code times} times, under aliases m0, m1 ..., with inputs i0, i1 ...
   *
   * @param shown whether the id of the effect is asked for, which waits for the view
   */
  String document(int times, boolean shown) {
    String input = Character.toUpperCase(field.charAt(0)) + field.substring(1) + "Input!";
    String payload = (shown ? effect + " { id } " : "") + "userErrors { code message field }";
    String variables =
        IntStream.range(0, times)
            .mapToObj(i -> "$i%d: %s".formatted(i, input))
            .collect(Collectors.joining(", "));
    String fields =
        IntStream.range(0, times)
            .mapToObj(i -> "m%d: %s(input: $i%d) { %s }".formatted(i, field, i, payload))
            .collect(Collectors.joining("\n"));
    return "mutation(" + variables + ") {\n" + fields + "\n}";
  }
}
