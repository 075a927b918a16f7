package io.lienlac.api.organisation;

/** What an organisation unit is. */
public enum UnitKind {
  /** Bộ Giáo dục và Đào tạo: the root of the tree. */
  MINISTRY,
  /** Sở Giáo dục và Đào tạo. */
  PROVINCIAL_DEPARTMENT,
  /** Phòng Giáo dục và Đào tạo; the last of them ended on 30 June 2025. */
  DISTRICT_BUREAU,
  /** Phòng Văn hóa – Xã hội of a commune or ward, since 1 July 2025. */
  COMMUNE_OFFICE,
  /** Cơ sở giáo dục, from a nursery group to a continuing-education centre. */
  SCHOOL,
  /** A section inside another unit: phòng ban, văn phòng, tổ. */
  SECTION
}
