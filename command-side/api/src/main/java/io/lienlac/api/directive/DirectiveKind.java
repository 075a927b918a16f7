package io.lienlac.api.directive;

/** What a directive is to its reader. */
public enum DirectiveKind {
  /** Văn bản: an official document. */
  DOCUMENT,
  /** Thông báo. */
  NOTICE,
  /** Thư mời, giấy mời. */
  INVITATION,
  /** Lịch công tác. */
  WORK_CALENDAR,
  /** Tin tức. */
  NEWS,
  /** Tin nhắn điều hành. */
  MESSAGE
}
