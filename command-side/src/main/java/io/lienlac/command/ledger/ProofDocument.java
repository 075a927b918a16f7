package io.lienlac.command.ledger;

import io.lienlac.command.personal.PersonalDisclosures.Disclosed;
import java.util.Base64;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * By which one event is proved.
 *
 * @param personal what its reader is shown of what is encrypted in it
 */
record ProofDocument(
    Leaf leaf, InclusionProof inclusion, SignedNote checkpoint, List<Disclosed> personal) {

  private static final String FORMAT = "lienlac-proof/1";
  private static final JsonMapper JSON = JsonMapper.shared();

  String json() {
    ObjectNode proof = JSON.createObjectNode();
    proof.put("format", FORMAT);
    proof.put("index", inclusion.index());
    proof.put("leaf", base64(leaf.bytes()));
    ArrayNode path = proof.putArray("inclusion");
    inclusion.path().forEach(hash -> path.add(hash.toString()));
    proof.put("checkpoint", checkpoint.toString());
    ArrayNode parts = proof.putArray("personal");
    personal.forEach(part -> add(parts.addObject(), part));
    return JSON.writeValueAsString(proof);
  }

  private static void add(ObjectNode part, Disclosed disclosed) {
    part.put("path", disclosed.path());
    part.put("person", disclosed.person().toString());
    part.put("key", base64(disclosed.key()));
    part.set("text", disclosed.text());
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }
}
