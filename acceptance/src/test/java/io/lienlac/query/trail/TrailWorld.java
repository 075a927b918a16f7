package io.lienlac.query.trail;

import io.lienlac.api.CivilTime;
import io.lienlac.api.directive.DirectiveId;
import io.lienlac.api.directive.Purpose;
import io.lienlac.api.directive.ReceiptId;
import io.lienlac.api.directive.Recipient;
import io.lienlac.api.directive.RecipientKind;
import io.lienlac.api.directive.Urgency;
import io.lienlac.api.organisation.AppointmentId;
import io.lienlac.api.organisation.PersonId;
import io.lienlac.api.organisation.Position;
import io.lienlac.api.organisation.SchoolLevel;
import io.lienlac.api.organisation.UnitId;
import io.lienlac.api.organisation.UnitKind;
import io.lienlac.query.Story;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Two departments of a ministry, a letter of each to one school, and a bureau that moves. */
final class TrailWorld {

  final Story story = new Story(Duration.ofDays(20));
  final UnitId department;
  final UnitId elsewhere;
  final UnitId bureau;
  final UnitId school;
  final PersonId principal;
  final AppointmentId appointment;
  final DirectiveId letter;
  final ReceiptId receipt;
  final UnitId moving;
  final Instant moved;

  TrailWorld() {
    UnitId ministry = story.unit(UnitKind.MINISTRY, "Bộ", null);
    department = story.unit(UnitKind.PROVINCIAL_DEPARTMENT, "Sở Hải Dương", ministry);
    elsewhere = story.unit(UnitKind.PROVINCIAL_DEPARTMENT, "Sở Hà Nội", ministry);
    bureau = story.unit(UnitKind.DISTRICT_BUREAU, "Phòng Bình Giang", department);
    school = story.school("Trường Thái Học", bureau, SchoolLevel.PRIMARY);
    principal = story.person("Trần Thị Bình", school);
    appointment = story.appointed(principal, school, Position.PRINCIPAL, Story.BEGINNING, null);
    Recipient recipient = new Recipient(RecipientKind.UNIT, school.value(), Purpose.ACTION);
    letter = story.letter(department, Urgency.URGENT, Story.NOW, 10, List.of(recipient));
    receipt = story.read(letter, recipient, principal);
    story.acknowledged(letter, recipient, principal);
    story.letter(elsewhere, Urgency.NORMAL, Story.NOW, 10, List.of(recipient));
    story.ended(appointment, LocalDate.of(2030, 1, 1));
    moving = story.unit(UnitKind.DISTRICT_BUREAU, "Phòng Chí Linh", department);
    story.renamed(moving, "Phòng Sao Đỏ");
    moved = story.later(Duration.ofDays(10));
    story.moved(moving, elsewhere, CivilTime.dateOf(moved));
    story.renamed(moving, "Phòng Sao Mai");
  }
}
