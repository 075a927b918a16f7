package io.lienlac.files;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What may be sent: texts, pictures and the documents of offices, none of which holds programs. The
 * endings are those by which machines know the type; the first is the usual one.
 */
public enum FileType {
  PDF("application/pdf", "pdf"),
  WORD_97("application/msword", "doc", "dot"),
  EXCEL_97("application/vnd.ms-excel", "xls", "xlt"),
  POWERPOINT_97("application/vnd.ms-powerpoint", "ppt", "pps"),
  WORD("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
  EXCEL("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
  POWERPOINT("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),
  OPEN_TEXT("application/vnd.oasis.opendocument.text", "odt"),
  OPEN_SPREADSHEET("application/vnd.oasis.opendocument.spreadsheet", "ods"),
  OPEN_PRESENTATION("application/vnd.oasis.opendocument.presentation", "odp"),
  JPEG("image/jpeg", "jpg", "jpeg"),
  PNG("image/png", "png"),
  GIF("image/gif", "gif"),
  WEBP("image/webp", "webp"),
  TIFF("image/tiff", "tif", "tiff"),
  BMP("image/bmp", "bmp"),
  TEXT("text/plain", "txt", "csv");

  private final String mediaType;
  private final List<String> endings;

  FileType(String mediaType, String... endings) {
    this.mediaType = mediaType;
    this.endings = List.of(endings);
  }

  public String mediaType() {
    return mediaType;
  }

  /** Of names, in lower case and without a dot. */
  public List<String> endings() {
    return endings;
  }

  /** Empty for a type that may not be sent. */
  static Optional<FileType> of(String mediaType) {
    return Arrays.stream(values()).filter(type -> type.mediaType.equals(mediaType)).findFirst();
  }

  boolean isPicture() {
    return mediaType.startsWith("image/");
  }
}
