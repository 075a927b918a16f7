package io.lienlac.api.directive;

/** Độ khẩn, from least to most (Decree 30/2020/NĐ-CP). */
public enum Urgency {
  /** Thường. */
  NORMAL,
  /** Khẩn. */
  URGENT,
  /** Thượng khẩn. */
  VERY_URGENT,
  /** Hỏa tốc. */
  EXPRESS
}
