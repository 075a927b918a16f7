package io.lienlac.auditor.witness;

import io.lienlac.auditor.message.Malformed;
import io.lienlac.auditor.note.NoteSignature;
import io.lienlac.auditor.note.SignatureCheck;
import io.lienlac.auditor.note.SignatureCheck.Result;
import io.lienlac.auditor.note.SignedCheckpoint;
import io.lienlac.auditor.note.SignedNote;
import io.lienlac.auditor.note.SigningKey;
import io.lienlac.auditor.note.VerifierKey;
import io.lienlac.auditor.tree.Hash;
import io.lienlac.auditor.tree.Hashing;
import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;

/**
 * Cosigns what continues the history that it cosigned last, and nothing else (C2SP tlog-witness).
 * It remembers before it answers.
 */
public final class Witness {

  private final SigningKey key;
  private final Map<String, List<VerifierKey>> logs;
  private final WitnessState state;
  private final InstantSource clock;
  private final ReentrantLock oneByOne = new ReentrantLock();

  /**
   * Takes up what it did before.
   *
   * @param logs keys of those whose checkpoints it cosigns; a log is named by its key
   * @throws Malformed if what it cosigned last cannot be read
   */
  public Witness(SigningKey key, List<VerifierKey> logs, WitnessState state, InstantSource clock)
      throws Malformed {
    this.key = key;
    this.logs = logs.stream().collect(Collectors.groupingBy(VerifierKey::name));
    this.state = state;
    this.clock = clock;
    for (String origin : this.logs.keySet()) {
      state.latest(origin);
    }
  }

  /** Answers a request by its body. */
  Reply add(byte[] body) {
    AddCheckpoint request;
    try {
      request = AddCheckpoint.parse(body);
    } catch (Malformed e) {
      return Reply.BAD_REQUEST;
    }
    List<VerifierKey> keys = logs.getOrDefault(request.checkpoint().origin(), List.of());
    if (keys.isEmpty()) {
      return Reply.NOT_FOUND;
    }
    SignedNote signed = signed(request.checkpoint().note(), keys);
    if (signed.signatures().isEmpty()) {
      return Reply.FORBIDDEN;
    }
    if (request.oldSize() > request.checkpoint().size()) {
      return Reply.BAD_REQUEST;
    }
    oneByOne.lock();
    try {
      return compareAndKeep(request, signed);
    } catch (IOException | Malformed e) {
      return Reply.FAILED;
    } finally {
      oneByOne.unlock();
    }
  }

  /** The note with nothing but what trusted keys have signed, so that nobody can blow it up. */
  private static SignedNote signed(SignedNote note, List<VerifierKey> keys) {
    List<NoteSignature> signatures = new ArrayList<>();
    for (VerifierKey one : keys) {
      if (SignatureCheck.of(one, note).result() == Result.HOLDS) {
        note.signatures().stream().filter(one::claims).findFirst().ifPresent(signatures::add);
      }
    }
    return new SignedNote(note.text(), signatures);
  }

  private Reply compareAndKeep(AddCheckpoint request, SignedNote signed)
      throws IOException, Malformed {
    SignedCheckpoint checkpoint = request.checkpoint();
    Optional<SignedCheckpoint> latest = state.latest(checkpoint.origin());
    long size = latest.map(SignedCheckpoint::size).orElse(0L);
    Hash root = latest.map(SignedCheckpoint::root).orElseGet(Hashing::emptyTree);
    if (request.oldSize() != size) {
      return Reply.conflict(size);
    }
    if (size == checkpoint.size() && !root.equals(checkpoint.root())) {
      return Reply.conflict(size);
    }
    if (!isContinued(request, size, root)) {
      return Reply.NOT_CONSISTENT;
    }
    NoteSignature cosignature = key.sign(signed.text(), clock.instant());
    state.keep(SignedCheckpoint.of(signed.with(cosignature)));
    return Reply.cosigned(cosignature);
  }

  private static boolean isContinued(AddCheckpoint request, long size, Hash root) {
    SignedCheckpoint checkpoint = request.checkpoint();
    return size == 0
        ? request.proof().path().isEmpty()
        : request.proof().proves(size, root, checkpoint.size(), checkpoint.root());
  }
}
