package io.lienlac.auditor.sample;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** An event, and the bytes that FORMATS.md says its leaf has. */
public record SampleLeaf(
    long position,
    String eventId,
    String aggregateType,
    String aggregateId,
    long sequence,
    String payloadType,
    String revision,
    String time,
    String metadata,
    String payload) {

  public static final int KEY_NUMBER = 7;
  public static final byte[] KEY =
      "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.UTF_8);

  /** The keys' file of these leaves. */
  public static final String KEY_FILE = "7 MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=\n";

  private static final int AGGREGATES = 5;

  /** One of a history in which five receipts take turns. */
  public static SampleLeaf number(long number) {
    return new SampleLeaf(
        3 * number + 1,
        "00000000-0000-4000-8000-%012d".formatted(number),
        "DirectiveReceipt",
        "11111111-0000-4000-8000-%012d".formatted(number % AGGREGATES),
        number / AGGREGATES,
        "io.lienlac.api.sample.Happened",
        "1",
        "2026-02-03T04:05:06.%06dZ".formatted(number),
        "{\"actorId\":\"22222222-0000-4000-8000-000000000001\"}",
        "{\"number\":%d,\"note\":\"Kính gửi\"}".formatted(number));
  }

  public SampleLeaf withPayload(String other) {
    return new SampleLeaf(
        position,
        eventId,
        aggregateType,
        aggregateId,
        sequence,
        payloadType,
        revision,
        time,
        metadata,
        other);
  }

  public byte[] bytes() {
    return bytes(KEY);
  }

  /** The leaf, with a MAC by this key. */
  public byte[] bytes(byte[] key) {
    byte[] message = sealed();
    ByteArrayOutputStream code = new ByteArrayOutputStream();
    return written(
        leaf -> {
          leaf.writeByte(1);
          leaf.writeLong(position);
          leaf.write(message);
          code.write(1);
          code.writeBytes(message);
          leaf.writeInt(36);
          leaf.writeInt(KEY_NUMBER);
          leaf.write(mac(key, code.toByteArray()));
        });
  }

  private byte[] sealed() {
    return written(
        parts -> {
          text(parts, eventId);
          text(parts, aggregateType);
          text(parts, aggregateId);
          parts.writeLong(sequence);
          text(parts, payloadType);
          text(parts, revision);
          text(parts, time);
          text(parts, metadata);
          text(parts, payload);
        });
  }

  private static void text(DataOutputStream target, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    target.writeInt(bytes.length);
    target.write(bytes);
  }

  private static byte[] mac(byte[] key, byte[] message) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal(message);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private interface Content {
    void writeTo(DataOutputStream target) throws IOException;
  }

  private static byte[] written(Content content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream target = new DataOutputStream(bytes)) {
      content.writeTo(target);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
