package io.lienlac.command.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.lienlac.Eventually;
import io.lienlac.GraphQl;
import io.lienlac.RunningSystem;
import io.lienlac.WithoutViews;
import io.lienlac.acceptance.SmallWorld;
import io.lienlac.acceptance.World.Opening;
import io.lienlac.acceptance.World.Staff;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What others read of the ledger, and that it proves what it says. */
@WithoutViews
class PublishedLedgerIT {

  private static final String TRAIL =
      "query($of: ID!) { auditTrail(of: $of, first: 100) { edges { node { kind ledger { index"
          + " leafHash inclusionProof checkpoint { size root note } } } } } }";

  private static RunningSystem system;
  private static SmallWorld world;
  private static Staff auditor;

  @BeforeAll
  static void build() {
    world = SmallWorld.beside("ledger-");
    system = world.world().system();
    auditor =
        world
            .world()
            .hire(new Opening(world.department(), "AUDITOR", "ledger-auditor"))
            .getFirst();
  }

  private static LedgerFiles files() {
    return new LedgerFiles(system.node());
  }

  private static SigningKeys keys() {
    Map<String, String> settings = system.settings();
    return SigningKeys.read(
        settings.getOrDefault("LIENLAC_LEDGER_ORIGIN", ""),
        List.of(settings.getOrDefault("LIENLAC_LEDGER_SIGNING_KEY", "")));
  }

  private static Checkpoint signed(SignedNote note) {
    assertThat(keys().haveSigned(note)).isTrue();
    return Checkpoint.parse(note.text()).orElseThrow();
  }

  @Test
  void tilesAreTheTreeThatWasSigned() {
    Checkpoint checkpoint = signed(files().checkpoint());
    assertThat(files().root(checkpoint.size())).isEqualTo(checkpoint.root());
    assertThat(
            new StoredTree(files(), checkpoint.size()).ask(tree -> tree.root(checkpoint.size())))
        .isEqualTo(checkpoint.root());
    assertThat(files().answer("tile/0/x999/999").statusCode()).isEqualTo(404);
    assertThat(files().answer("tile/entries/000").statusCode()).isEqualTo(404);
  }

  @Test
  void whatIsSealedLaterFollowsFromWhatWasSignedBefore() {
    Checkpoint before = signed(files().checkpoint());
    world.world().office(world.department(), "SECTION", "Phòng mới");
    Checkpoint after =
        Eventually.get(
            "another checkpoint",
            () ->
                Optional.of(signed(files().checkpoint()))
                    .filter(newer -> newer.size() > before.size()));
    assertThat(
            new StoredTree(files(), after.size())
                .ask(tree -> tree.consistency(before.size(), after.size()))
                .shows(before.root(), after.root()))
        .isTrue();
    JsonNode told =
        system
            .as(auditor.account())
            .data(
                "query($from: LedgerIndex!, $to: LedgerIndex!) { ledgerConsistency(from: $from,"
                    + " to: $to) { fromRoot toRoot proof } }",
                Map.of("from", before.size(), "to", after.size()))
            .path("ledgerConsistency");
    assertThat(told.path("fromRoot").asString()).isEqualTo(before.root().toString());
    assertThat(told.path("toRoot").asString()).isEqualTo(after.root().toString());
    assertThat(
            new ConsistencyProof(before.size(), after.size(), hashes(told.path("proof")))
                .shows(before.root(), after.root()))
        .isTrue();
  }

  @Test
  void anEntryOfTheTrailIsProvedByItself() {
    String unit = world.world().office(world.department(), "SECTION", "Phòng Tổ chức");
    GraphQl api = system.as(auditor.account());
    JsonNode sealed =
        Eventually.get(
            "the entry is sealed",
            () ->
                Optional.of(
                        api.ask(TRAIL, Map.of("of", unit))
                            .json()
                            .at("/data/auditTrail/edges/0/node/ledger"))
                    .filter(JsonNode::isObject));
    JsonNode told = sealed.path("checkpoint");
    SignedNote note = SignedNote.parse(told.path("note").asString()).orElseThrow();
    Checkpoint checkpoint = signed(note);
    assertThat(told.path("size").asLong()).isEqualTo(checkpoint.size());
    assertThat(told.path("root").asString()).isEqualTo(checkpoint.root().toString());
    InclusionProof proof =
        new InclusionProof(
            sealed.path("index").asLong(),
            checkpoint.size(),
            hashes(sealed.path("inclusionProof")));
    TreeHash leaf = TreeHash.fromBase64(sealed.path("leafHash").asString());
    assertThat(proof.shows(leaf, checkpoint.root())).isTrue();
    assertThat(proof.shows(TreeHash.EMPTY, checkpoint.root())).isFalse();
  }

  private static List<TreeHash> hashes(JsonNode texts) {
    return texts.valueStream().map(JsonNode::asString).map(TreeHash::fromBase64).toList();
  }
}
