package io.lienlac.command.ledger;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongFunction;

/** Submits checkpoints to one witness (C2SP tlog-witness), one after the other. */
final class WitnessClient {

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  /** Longer than any answer that means something. */
  private static final int LONGEST_ANSWER = 16_384;

  /** The first may be answered with how far the witness knows the log. */
  private static final int ATTEMPTS = 3;

  private static final int OK = 200;
  private static final int CONFLICT = 409;
  private static final int UNPROCESSABLE = 422;

  private final Witness witness;
  private final HttpClient client;

  /** Of the last checkpoint that the witness has co-signed, as far as is known. */
  private long known;

  WitnessClient(Witness witness, HttpClient client) {
    this.witness = witness;
    this.client = client;
  }

  Witness witness() {
    return witness;
  }

  /**
   * @param proof shows, from any smaller size on, that the checkpoint's tree goes on from there
   */
  synchronized WitnessAnswer submit(
      PublishedCheckpoint checkpoint, LongFunction<ConsistencyProof> proof) {
    try {
      known = Math.min(known, checkpoint.size());
      for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
        HttpResponse<String> answer = send(checkpoint, proof);
        Optional<Long> told =
            answer.statusCode() == CONFLICT ? size(answer.body()) : Optional.empty();
        if (told.isEmpty() || told.get() == known || told.get() > checkpoint.size()) {
          return judge(answer, told, checkpoint);
        }
        known = told.get();
      }
      return new WitnessAnswer.Unanswered("it does not say what it knows");
    } catch (IOException e) {
      return new WitnessAnswer.Unanswered(e.toString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new WitnessAnswer.Unanswered("interrupted");
    }
  }

  private HttpResponse<String> send(
      PublishedCheckpoint checkpoint, LongFunction<ConsistencyProof> proof)
      throws IOException, InterruptedException {
    StringBuilder body = new StringBuilder("old ").append(known).append('\n');
    List<TreeHash> path = known == 0 ? List.of() : proof.apply(known).path();
    path.forEach(hash -> body.append(hash).append('\n'));
    body.append('\n').append(checkpoint.note());
    HttpRequest request =
        HttpRequest.newBuilder(witness.submission())
            .timeout(PATIENCE)
            .header("Content-Type", "text/plain; charset=utf-8")
            .POST(BodyPublishers.ofString(body.toString()))
            .build();
    return client.send(request, BodyHandlers.limiting(BodyHandlers.ofString(), LONGEST_ANSWER));
  }

  private WitnessAnswer judge(
      HttpResponse<String> answer, Optional<Long> told, PublishedCheckpoint checkpoint) {
    if (told.isPresent()) {
      return new WitnessAnswer.Disputed(
          told.get() > checkpoint.size()
              ? "it has seen the ledger with %d leaves".formatted(told.get())
              : "it has seen another ledger with %d leaves".formatted(told.get()));
    }
    return switch (answer.statusCode()) {
      case OK -> cosigned(answer.body(), checkpoint);
      case UNPROCESSABLE -> new WitnessAnswer.Disputed("it has seen another ledger");
      default -> new WitnessAnswer.Unanswered("status " + answer.statusCode());
    };
  }

  private WitnessAnswer cosigned(String body, PublishedCheckpoint checkpoint) {
    Optional<WitnessAnswer> found =
        body.lines()
            .map(NoteSignature::parse)
            .flatMap(Optional::stream)
            .map(line -> Cosignature.read(line, witness.key(), checkpoint.note().text()))
            .flatMap(Optional::stream)
            .<WitnessAnswer>map(WitnessAnswer.Cosigned::new)
            .findFirst();
    if (found.isPresent()) {
      known = checkpoint.size();
    }
    return found.orElseGet(() -> new WitnessAnswer.Unanswered("no signature of its key"));
  }

  private static Optional<Long> size(String body) {
    String number = Objects.requireNonNull(body).strip();
    return number.matches("0|[1-9][0-9]{0,17}")
        ? Optional.of(Long.valueOf(number))
        : Optional.empty();
  }
}
