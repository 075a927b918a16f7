package io.lienlac.api.directive;

/** Why somebody stands among the recipients (Nơi nhận), the strongest first. */
public enum Purpose {
  /** Để thực hiện. */
  ACTION,
  /** Để báo cáo. */
  REPORT,
  /** Để phối hợp. */
  COORDINATION,
  /** Lưu: printed on the letter only, never a delivery. */
  ARCHIVE
}
