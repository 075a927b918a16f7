package io.lienlac.command.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.lienlac.Eventually;
import io.lienlac.GraphQl;
import io.lienlac.RunningSystem;
import io.lienlac.WithoutViews;
import io.lienlac.acceptance.SmallWorld;
import io.lienlac.acceptance.World.Opening;
import io.lienlac.auditor.command.Outcome;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What is handed out is believed by a program that shares no code with the system. */
@WithoutViews
class HandedOutProofsIT {

  private static RunningSystem system;
  private static SmallWorld world;
  private static GraphQl auditor;

  @TempDir Path folder;

  @BeforeAll
  static void build() {
    world = SmallWorld.beside("proofs-");
    system = world.world().system();
    auditor =
        system.as(
            world
                .world()
                .hire(new Opening(world.department(), "AUDITOR", "proofs-auditor"))
                .getFirst()
                .account());
  }

  /** As soon as a checkpoint holds it. */
  private static String proof() {
    String unit = world.world().office(world.department(), "SECTION", "Phòng Khảo thí");
    String entry =
        Eventually.get(
            "the trail has the unit",
            () ->
                Optional.of(
                        auditor
                            .ask(
                                "query($of: ID!) { auditTrail(of: $of) { edges { node { id } } } }",
                                Map.of("of", unit))
                            .json()
                            .at("/data/auditTrail/edges/0/node/id"))
                    .filter(JsonNode::isString)
                    .map(JsonNode::asString));
    return Eventually.get(
        "the event is proved",
        () ->
            Optional.of(
                    auditor
                        .data("query($of: ID!) { proof(of: $of) }", Map.of("of", entry))
                        .path("proof"))
                .filter(JsonNode::isString)
                .map(JsonNode::asString));
  }

  @Test
  void aProofHoldsWithoutTheSystem() {
    String proof = proof();
    OutsideAuditor outside = OutsideAuditor.of(system, folder);
    OutsideAuditor.Verdict verdict = outside.verifyProof(proof);
    assertThat(verdict.outcome()).as(verdict.words()).isEqualTo(Outcome.HOLDS);
    int leaf = proof.indexOf("\"leaf\":\"") + 40;
    char other = proof.charAt(leaf) == 'A' ? 'B' : 'A';
    String changed = proof.substring(0, leaf) + other + proof.substring(leaf + 1);
    assertThat(outside.verifyProof(changed).outcome()).isNotEqualTo(Outcome.HOLDS);
  }
}
