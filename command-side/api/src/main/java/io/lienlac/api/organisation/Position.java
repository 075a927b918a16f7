package io.lienlac.api.organisation;

/** What a person is in a unit (chức vụ). What each may do stands in {@link Powers}. */
public enum Position {
  /** Giám đốc Sở. */
  DIRECTOR,
  /** Phó Giám đốc Sở. */
  DEPUTY_DIRECTOR,
  /** Trưởng phòng of a bureau or of a commune's office. */
  BUREAU_HEAD,
  /** Phó trưởng phòng of a bureau or of a commune's office. */
  DEPUTY_BUREAU_HEAD,
  /** Head of a section inside a unit. */
  SECTION_HEAD,
  /** Chuyên viên. */
  OFFICER,
  /** Hiệu trưởng. */
  PRINCIPAL,
  /** Phó Hiệu trưởng. */
  VICE_PRINCIPAL,
  /** Tổ trưởng chuyên môn. */
  SUBJECT_GROUP_HEAD,
  /** Giáo viên. */
  TEACHER,
  /** Văn thư: registers and sends the unit's letters. */
  REGISTRAR,
  /** Kế toán. */
  ACCOUNTANT,
  /** Nhân viên y tế học đường. */
  NURSE,
  /** Phụ trách công nghệ thông tin. */
  IT_OFFICER,
  /** Chủ nhóm trẻ. */
  NURSERY_OWNER,
  /** Cán bộ thanh tra, kiểm tra. */
  INSPECTOR,
  /** Kiểm toán viên. */
  AUDITOR,
  /** Quản trị: keeps units, persons and appointments. */
  ADMINISTRATOR,
  /** Phụ trách bảo vệ dữ liệu cá nhân. */
  DATA_PROTECTION_OFFICER
}
