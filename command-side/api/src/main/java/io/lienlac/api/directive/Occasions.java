package io.lienlac.api.directive;

import static io.lienlac.api.CommonRefusal.PERIOD_EMPTY;
import static io.lienlac.api.CommonRefusal.REQUIRED;
import static io.lienlac.api.CommonRefusal.TOO_LONG;
import static io.lienlac.api.directive.DirectiveRefusal.DEPUTY_NOT_FITTING;
import static io.lienlac.api.directive.DirectiveRefusal.NOT_OF_THIS_KIND;

import io.lienlac.api.Refusals;
import io.lienlac.api.organisation.PersonId;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What makes an invitation, an entry of a work calendar, and an answer well-formed. */
final class Occasions {

  private static final int LONGEST_VENUE = 500;
  private static final int LONGEST_NAME = 200;

  private Occasions() {}

  static @Nullable Occasion printed(@Nullable Occasion occasion) {
    return occasion == null
        ? null
        : new Occasion(occasion.beginsAt(), occasion.endsAt(), Letters.printed(occasion.venue()));
  }

  static void check(DirectiveKind kind, @Nullable Occasion occasion, RequiredAnswer answer) {
    boolean invitation = kind == DirectiveKind.INVITATION;
    boolean hasOne = invitation || kind == DirectiveKind.WORK_CALENDAR;
    Refusals refusals =
        new Refusals()
            .unless(hasOne || occasion == null, NOT_OF_THIS_KIND, "occasion")
            .unless(!hasOne || occasion != null, REQUIRED, "occasion")
            .unless(
                !invitation || answer == RequiredAnswer.NONE, NOT_OF_THIS_KIND, "requiredAnswer");
    if (hasOne && occasion != null) {
      check(occasion, refusals);
      refusals.unless(!invitation || occasion.venue() != null, REQUIRED, "occasion", "venue");
    }
    refusals.throwIfAny();
  }

  private static void check(Occasion occasion, Refusals refusals) {
    Duration length = Duration.between(occasion.beginsAt(), occasion.endsAt());
    refusals
        .unless(length.isPositive(), PERIOD_EMPTY, "occasion", "endsAt")
        .unless(length.compareTo(Occasion.LONGEST) <= 0, TOO_LONG, "occasion", "endsAt")
        .optionalText(occasion.venue(), LONGEST_VENUE, "occasion", "venue");
  }

  static void checkDeputy(
      InvitationAnswer answer, @Nullable PersonId deputy, @Nullable String deputyName) {
    boolean comes = answer == InvitationAnswer.DEPUTY;
    boolean named = deputyName != null;
    new Refusals()
        .unless(!comes || named || deputy != null, REQUIRED, "deputy")
        .unless(comes || deputy == null, DEPUTY_NOT_FITTING, "deputy")
        .unless(!named || (comes && deputy == null), DEPUTY_NOT_FITTING, "deputyName")
        .optionalText(deputyName, LONGEST_NAME, "deputyName")
        .throwIfAny();
  }
}
