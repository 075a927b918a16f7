package io.lienlac.graphql.erasure;

/** In which form people fetch what is held about them. */
enum ExportForm {
  JSON(".json"),
  VIETNAMESE(".vi.html"),
  ENGLISH(".en.html");

  private final String ending;

  ExportForm(String ending) {
    this.ending = ending;
  }

  String ending() {
    return ending;
  }
}
