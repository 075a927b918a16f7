package io.lienlac.api.organisation;

/** A level of education that a school offers; a school may offer several. */
public enum SchoolLevel {
  /** Nhóm trẻ, lớp mẫu giáo độc lập. */
  NURSERY_GROUP,
  /** Mầm non. */
  PRESCHOOL,
  /** Tiểu học. */
  PRIMARY,
  /** Trung học cơ sở. */
  LOWER_SECONDARY,
  /** Trung học phổ thông. */
  UPPER_SECONDARY,
  /** Giáo dục thường xuyên. */
  CONTINUING
}
