package io.lienlac.command.ledger;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.LongFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has all witnesses co-sign, each at the same time as the others. */
final class Cosigning {

  private static final Logger LOG = LoggerFactory.getLogger(Cosigning.class);
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private final List<WitnessClient> witnesses;
  private final Executor threads = Executors.newVirtualThreadPerTaskExecutor();

  Cosigning(List<Witness> witnesses) {
    HttpClient client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    this.witnesses =
        witnesses.stream().map(witness -> new WitnessClient(witness, client)).toList();
  }

  boolean isWanted() {
    return !witnesses.isEmpty();
  }

  /** How many have to co-sign. */
  int size() {
    return witnesses.size();
  }

  /** The lines of those who have. */
  List<NoteSignature> ask(PublishedCheckpoint checkpoint, LongFunction<ConsistencyProof> proof) {
    List<CompletableFuture<WitnessAnswer>> asked =
        witnesses.stream()
            .map(
                witness ->
                    CompletableFuture.supplyAsync(() -> witness.submit(checkpoint, proof), threads))
            .toList();
    List<NoteSignature> lines = new ArrayList<>();
    for (int i = 0; i < asked.size(); i++) {
      String name = witnesses.get(i).witness().key().name();
      switch (asked.get(i).join()) {
        case WitnessAnswer.Cosigned(Cosignature cosignature) -> lines.add(cosignature.line());
        case WitnessAnswer.Disputed(String why) ->
            LOG.error(
                "COMMAND-LEDGER-006: witness {} disputes the checkpoint of size {}: {}",
                name,
                checkpoint.size(),
                why);
        case WitnessAnswer.Unanswered(String why) ->
            LOG.warn("COMMAND-LEDGER-007: witness {} does not co-sign: {}", name, why);
      }
    }
    return lines;
  }
}
