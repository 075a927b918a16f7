package io.lienlac.auditor.replay;

import io.lienlac.auditor.sample.SampleLeaf;
import io.lienlac.auditor.sample.SampleLog;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A directive with three recipients, told by its events as they are stored. */
final class SampleHistory {

  static final String DIRECTIVE = "55555555-0000-4000-8000-000000000001";
  static final String SCHOOL = "11111111-0000-4000-8000-00000000000a";
  static final String OTHER_SCHOOL = "11111111-0000-4000-8000-00000000000b";
  static final String TEACHER = "22222222-0000-4000-8000-00000000000c";

  private static final String HEAD = "22222222-0000-4000-8000-000000000001";
  private static final String FIRST =
      """
      {"kind":"UNIT","id":"%s","purpose":"ACTION"}\
      """
          .formatted(SCHOOL);
  private static final String SECOND =
      """
      {"kind":"UNIT","id":"%s","purpose":"ACTION"}\
      """
          .formatted(OTHER_SCHOOL);
  private static final String THIRD =
      """
      {"kind":"PERSON","id":"%s","purpose":"COORDINATION"}\
      """
          .formatted(TEACHER);

  private final List<byte[]> leaves = new ArrayList<>();

  SampleLog log() {
    return new SampleLog(leaves);
  }

  /** The events of an ordinary course, in an order that a log can have. */
  static SampleHistory whole() {
    return new SampleHistory()
        .read(SCHOOL, "2026-02-03T01:00:00Z")
        .addressed(0, FIRST + "," + SECOND)
        .addressed(2, THIRD)
        .acknowledged(SCHOOL, "2026-02-03T02:00:00.5Z")
        .answered(OTHER_SCHOOL, 1, "DEPUTY", "\"deputyName\":{\"personal\":\"p:QUJD\"},")
        .answered(OTHER_SCHOOL, 0, "YES", "\"deputy\":null,")
        .reminded(2, SECOND)
        .reminded(1, SECOND + "," + THIRD)
        .withdrawn(true, FIRST)
        .withdrawn(false, SECOND + "," + THIRD);
  }

  SampleHistory addressed(int firstOrdinal, String recipients) {
    return event(
        "DirectiveAddressed",
        "2",
        0,
        """
        {"directiveId":"%s","firstOrdinal":%d,"recipients":[%s],"issuer":"%s","kind":"INVITATION",\
        "urgency":"URGENT","requiredAnswer":"ACKNOWLEDGE","dueAt":null,\
        "occasion":{"beginsAt":"2026-02-05T01:00:00Z","endsAt":"2026-02-05T02:00:00Z",\
        "venue":"Hội trường \\"A\\""},"sentAt":"2026-02-02T01:00:00.000001Z"}\
        """
            .formatted(DIRECTIVE, firstOrdinal, recipients, HEAD));
  }

  SampleHistory read(String unit, String at) {
    return event(
        "DirectiveRead",
        "1",
        0,
        """
        {%s,"readBy":"%s","onBehalfOf":null,"readAt":"%s"}\
        """
            .formatted(receipt(unit), HEAD, at));
  }

  SampleHistory acknowledged(String unit, String at) {
    return event(
        "DirectiveAcknowledged",
        "1",
        1,
        """
        {%s,"acknowledgedBy":"%s","onBehalfOf":"%s","acknowledgedAt":"%s"}\
        """
            .formatted(receipt(unit), TEACHER, HEAD, at));
  }

  SampleHistory answered(String unit, long sequence, String answer, String deputy) {
    return event(
        "InvitationAnswered",
        "1",
        sequence,
        """
        {%s,"answer":"%s",%s"answeredBy":"%s","answeredAt":"2026-02-03T03:00:00Z"}\
        """
            .formatted(receipt(unit), answer, deputy, HEAD));
  }

  SampleHistory reminded(int number, String recipients) {
    return event(
        "RecipientsReminded",
        "1",
        0,
        """
        {"directiveId":"%s","number":%d,"firstOrdinal":0,"recipients":[%s],\
        "remindedAt":"2026-02-03T04:00:0%dZ"}\
        """
            .formatted(DIRECTIVE, number, recipients, number));
  }

  SampleHistory withdrawn(boolean opened, String recipients) {
    return event(
        "WithdrawalAnnounced",
        "1",
        0,
        """
        {"directiveId":"%s","firstOrdinal":0,"opened":%b,"recipients":[%s],\
        "withdrawnAt":"2026-02-03T05:00:00Z"}\
        """
            .formatted(DIRECTIVE, opened, recipients));
  }

  SampleHistory event(String type, String revision, long sequence, String payload) {
    int number = leaves.size();
    leaves.add(
        new SampleLeaf(
                number,
                "00000000-0000-4000-8000-%012d".formatted(number),
                "Any",
                "any-" + number,
                sequence,
                "io.lienlac.api.directive." + type,
                revision,
                "2026-02-03T04:05:06Z",
                "{}",
                payload)
            .bytes());
    return this;
  }

  static String receiptId(String kind, String recipient) {
    String names = "receipt\n" + DIRECTIVE + "\n" + kind + "\n" + recipient;
    return UUID.nameUUIDFromBytes(names.getBytes(StandardCharsets.UTF_8)).toString();
  }

  private static String receipt(String unit) {
    return """
    "receiptId":"%s","directiveId":"%s","recipientKind":"UNIT","recipient":"%s\"\
    """
        .formatted(receiptId("UNIT", unit), DIRECTIVE, unit);
  }
}
