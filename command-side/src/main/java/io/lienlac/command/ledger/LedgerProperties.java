package io.lienlac.command.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How events are vouched for, and what is published of the ledger. The keys lie outside the
 * database: whoever has that alone can neither make an event nor a checkpoint.
 *
 * @param macKeys by which the application vouches for what it stores, each a number, a colon and at
 *     least 32 bytes in Base64; the one with the highest number is used, the others are known
 * @param signingKey private keys of Ed25519, each its 32 bytes or PKCS #8 in Base64; all of them
 *     sign each checkpoint
 * @param origin names the ledger in its checkpoints
 * @param folder where tiles and the checkpoint are written as files, if anywhere
 * @param witnesses who are to co-sign, each an address, a space and a public key
 */
@ConfigurationProperties("lienlac.ledger")
public record LedgerProperties(
    @DefaultValue List<String> macKeys,
    @DefaultValue List<String> signingKey,
    @Nullable String origin,
    @Nullable String folder,
    @DefaultValue List<String> witnesses) {

  public LedgerProperties {
    macKeys = List.copyOf(macKeys);
    signingKey = List.copyOf(signingKey);
    witnesses = List.copyOf(witnesses);
  }

  /** Without the keys, so that no log shows them. */
  @Override
  public String toString() {
    return "LedgerProperties[" + origin + "]";
  }
}
