package io.lienlac.api.upcast;

/** In revision 1 a letter corrected no other one and had no occasion. */
final class DirectiveSentRev1To2Upcaster extends FieldsAddedUpcaster {

  DirectiveSentRev1To2Upcaster() {
    super(
        "io.lienlac.api.directive.DirectiveSent",
        "1",
        "2",
        json -> json.putNull("corrects").putNull("occasion"));
  }
}
