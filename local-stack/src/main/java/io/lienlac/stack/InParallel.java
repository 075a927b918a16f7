package io.lienlac.stack;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Takes one step with each server, with all of them at a time. */
final class InParallel {

  /** What is done with a server. */
  interface Step {
    void take(Server server) throws IOException, InterruptedException;
  }

  private InParallel() {}

  static void untilOneFails(List<? extends Server> servers, Step step)
      throws IOException, InterruptedException {
    CompletableFuture<Void> failure = new CompletableFuture<>();
    List<CompletableFuture<Void>> steps = begin(servers, step);
    steps.forEach(
        one ->
            one.exceptionally(
                problem -> {
                  failure.completeExceptionally(problem);
                  return null;
                }));
    try {
      CompletableFuture.anyOf(failure, allOf(steps)).join();
    } catch (CompletionException e) {
      switch (e.getCause()) {
        case StackFailed failed -> throw failed;
        case IOException failed -> throw failed;
        case InterruptedException interrupted -> throw interrupted;
        case null, default -> throw new StackFailed("Unexpected: " + e.getCause(), e);
      }
    }
  }

  /** Whatever fails is said, and hinders no other. */
  static void all(List<? extends Server> servers, Step step) {
    List<CompletableFuture<Void>> steps = begin(servers, step);
    steps.replaceAll(
        one ->
            one.exceptionally(
                problem -> {
                  Progress.say("failed: " + problem);
                  return null;
                }));
    allOf(steps).join();
  }

  private static CompletableFuture<Void> allOf(List<CompletableFuture<Void>> steps) {
    return CompletableFuture.allOf(steps.toArray(CompletableFuture<?>[]::new));
  }

  private static List<CompletableFuture<Void>> begin(List<? extends Server> servers, Step step) {
    List<CompletableFuture<Void>> steps = new ArrayList<>();
    for (Server server : servers) {
      CompletableFuture<Void> done = new CompletableFuture<>();
      steps.add(done);
      Thread.ofPlatform().daemon().name(server.name()).start(() -> take(step, server, done));
    }
    return steps;
  }

  private static void take(Step step, Server server, CompletableFuture<Void> done) {
    try {
      step.take(server);
      done.complete(null);
    } catch (IOException | InterruptedException | RuntimeException | Error e) {
      done.completeExceptionally(e);
    }
  }
}
