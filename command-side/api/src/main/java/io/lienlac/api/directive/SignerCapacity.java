package io.lienlac.api.directive;

/** In what capacity a letter was signed (Decree 30/2020/NĐ-CP). */
public enum SignerCapacity {
  /** In the signer's own right. */
  HEAD,
  /** TM.: on behalf of the body. */
  ON_BEHALF_OF_BODY,
  /** KT.: a deputy for the head. */
  FOR_THE_HEAD,
  /** TL.: by order. */
  BY_ORDER,
  /** TUQ.: by authorisation. */
  BY_AUTHORISATION,
  /** Q.: acting head. */
  ACTING
}
