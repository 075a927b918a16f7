package io.lienlac.auditor.note;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.interfaces.EdECPrivateKey;
import java.security.interfaces.EdECPublicKey;
import java.security.spec.EdECPoint;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.EdECPublicKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.Optional;

/** Ed25519 of RFC 8032 by the JDK, with keys as the 32 bytes of the RFC. */
final class Ed25519 {

  static final int KEY_BYTES = 32;
  static final int SIGNATURE_BYTES = 64;

  private static final String ALGORITHM = "Ed25519";
  private static final int SIGN_BIT = 0x80;

  private Ed25519() {}

  /** The public key of these bytes; empty if they are no point of the curve. */
  static Optional<PublicKey> publicKey(byte[] bytes) {
    byte[] y = reversed(bytes);
    boolean xIsOdd = (y[0] & SIGN_BIT) != 0;
    y[0] = (byte) (y[0] & ~SIGN_BIT);
    EdECPoint point = new EdECPoint(xIsOdd, new BigInteger(1, y));
    try {
      KeyFactory keys = KeyFactory.getInstance(ALGORITHM);
      PublicKey key = keys.generatePublic(new EdECPublicKeySpec(NamedParameterSpec.ED25519, point));
      verifier(key);
      return Optional.of(key);
    } catch (GeneralSecurityException e) {
      return Optional.empty();
    }
  }

  static PrivateKey privateKey(byte[] bytes) {
    try {
      return KeyFactory.getInstance(ALGORITHM)
          .generatePrivate(new EdECPrivateKeySpec(NamedParameterSpec.ED25519, bytes));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Any 32 bytes are a private key", e);
    }
  }

  static KeyPair generate() {
    try {
      return KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every JDK since 15 has Ed25519", e);
    }
  }

  static byte[] bytes(PublicKey key) {
    EdECPoint point = ((EdECPublicKey) key).getPoint();
    byte[] y = point.getY().toByteArray();
    byte[] padded = new byte[KEY_BYTES];
    int used = Math.min(y.length, KEY_BYTES);
    System.arraycopy(y, y.length - used, padded, KEY_BYTES - used, used);
    if (point.isXOdd()) {
      padded[0] = (byte) (padded[0] | SIGN_BIT);
    }
    return reversed(padded);
  }

  static byte[] bytes(PrivateKey key) {
    return ((EdECPrivateKey) key)
        .getBytes()
        .orElseThrow(() -> new IllegalStateException("The JDK's own keys have their bytes"));
  }

  static byte[] sign(PrivateKey key, byte[] message) {
    try {
      Signature signer = Signature.getInstance(ALGORITHM);
      signer.initSign(key);
      signer.update(message);
      return signer.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Cannot sign", e);
    }
  }

  static boolean verifies(PublicKey key, byte[] message, byte[] signature) {
    try {
      Signature verifier = verifier(key);
      verifier.update(message);
      return verifier.verify(signature);
    } catch (SignatureException e) {
      return false;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("The key was tried when it was read", e);
    }
  }

  private static Signature verifier(PublicKey key) throws GeneralSecurityException {
    Signature verifier = Signature.getInstance(ALGORITHM);
    verifier.initVerify(key);
    return verifier;
  }

  private static byte[] reversed(byte[] bytes) {
    byte[] reversed = new byte[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      reversed[i] = bytes[bytes.length - 1 - i];
    }
    return reversed;
  }
}
