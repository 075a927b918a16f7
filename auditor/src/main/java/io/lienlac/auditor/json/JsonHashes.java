package io.lienlac.auditor.json;

import io.lienlac.auditor.json.Json.JsonText;
import io.lienlac.auditor.message.Malformed;
import io.lienlac.auditor.message.Text;
import io.lienlac.auditor.tree.Hash;
import java.util.ArrayList;
import java.util.List;

/** Hashes in a document, each in Base64. */
public final class JsonHashes {

  private JsonHashes() {}

  /** The value of this name, which has to be a list of them. */
  public static List<Hash> of(JsonObject object, String name) throws Malformed {
    List<Hash> hashes = new ArrayList<>();
    for (Json value : object.array(name)) {
      String text = value instanceof JsonText written ? written.value() : "";
      hashes.add(Hash.fromBase64(text).orElseThrow(() -> new Malformed(Text.HASH_MALFORMED, name)));
    }
    return hashes;
  }
}
