package io.lienlac.api.upcast;

/** Revision 1 did not keep whose letters were counted. */
final class ArchiveSearchedRev1To2Upcaster extends FieldsAddedUpcaster {

  ArchiveSearchedRev1To2Upcaster() {
    super(
        "io.lienlac.api.archive.ArchiveSearched",
        "1",
        "2",
        json -> {
          json.putArray("counted");
          return json;
        });
  }
}
