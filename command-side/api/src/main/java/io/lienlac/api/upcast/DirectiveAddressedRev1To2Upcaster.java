package io.lienlac.api.upcast;

/** In revision 1 no letter had an occasion. */
final class DirectiveAddressedRev1To2Upcaster extends FieldsAddedUpcaster {

  DirectiveAddressedRev1To2Upcaster() {
    super(
        "io.lienlac.api.directive.DirectiveAddressed", "1", "2", json -> json.putNull("occasion"));
  }
}
