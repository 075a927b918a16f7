package io.lienlac.graphql.certificate;

/** The words of a printed certificate, which says everything in both languages. */
enum PrintedWord {
  TITLE("GIẤY CHỨNG NHẬN CHUYỂN VĂN BẢN", "Certificate of delivery"),
  LETTER("Văn bản", "Letter"),
  SUBJECT("Trích yếu", "Subject"),
  ISSUER("Cơ quan gửi", "Sent by"),
  RECIPIENT("Nơi nhận", "Recipient"),
  FROZEN("Gửi đi, danh sách nhận được chốt", "Sent, and the list of recipients frozen"),
  ADDRESSED("Đã đến hộp thư của nơi nhận", "Came into the recipient's inbox"),
  READ("Nơi nhận đã xem", "Opened by the recipient"),
  ACKNOWLEDGED("Nơi nhận đã tiếp nhận", "Acknowledged by the recipient"),
  LEAF("lá số", "leaf"),
  CHECKPOINT("Điểm chốt của sổ cái niêm phong, kèm chữ ký", "Checkpoint of the ledger, signed"),
  CHECK(
      "Mã QR chứa nguyên văn điểm chốt này. Bản JSON của giấy chứng nhận có đủ bằng chứng; ai cũng"
          + " kiểm tra được bằng chương trình auditor mà không cần hệ thống.",
      "The QR code holds this checkpoint word for word. The certificate's JSON has all the proofs,"
          + " which anybody checks with the program auditor, without the system."),
  PRINTED("Giờ Việt Nam. In lúc", "Time of Vietnam. Printed at");

  private final String vietnamese;
  private final String english;

  PrintedWord(String vietnamese, String english) {
    this.vietnamese = vietnamese;
    this.english = english;
  }

  String vietnamese() {
    return vietnamese;
  }

  String english() {
    return english;
  }

  /** In both languages, in one line. */
  String both() {
    return vietnamese + " / " + english;
  }
}
