package io.lienlac.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/** Does many mutations, several in one request and several requests at once. */
final class Mutations {

  /** As many aliases as the API lets one request have. */
  private static final int PER_REQUEST = 15;

  private static final int MOST_REPETITIONS = 60;
  private static final int LINES_APART = 1_000;

  private final Api api;
  private final Ids ids;
  private final Consumer<String> progress;

  Mutations(Api api, Ids ids, Consumer<String> progress) {
    this.api = api;
    this.ids = ids;
    this.progress = progress;
  }

  /** Does all wishes, which are for one mutation, in any order. */
  void all(List<Wish> wishes) {
    AtomicInteger done = new AtomicInteger();
    InParallel.each(
        requests(wishes),
        request -> {
          send(request, false);
          report(request.getFirst().mutation(), done, request.size(), wishes.size());
        });
  }

  /**
   * Does the same and keeps the ids of the effects: asks for them by the same keys again, when the
   * views have followed, because to wait for each view in turn would take long.
   */
  void allKeepingIds(List<Wish> wishes) {
    all(wishes);
    if (!wishes.isEmpty()) {
      see(List.of(wishes.getLast()));
      InParallel.each(requests(wishes), this::see);
    }
  }

  private void see(List<Wish> wishes) {
    List<Wish> unseen = wishes;
    for (int i = 0; !unseen.isEmpty() && i < MOST_REPETITIONS; i++) {
      unseen = send(unseen, true);
    }
  }

  private void report(Mutation mutation, AtomicInteger done, int more, int all) {
    int now = done.addAndGet(more);
    if (all > 1 && (now == all || now / LINES_APART != (now - more) / LINES_APART)) {
      progress.accept("  %s: %,d of %,d".formatted(mutation.plural, now, all));
    }
  }

  /** Those done whose effect is not shown, or not yet. */
  private List<Wish> send(List<Wish> wishes, boolean shown) {
    Wish first = wishes.getFirst();
    Map<String, Object> variables = new LinkedHashMap<>();
    for (int i = 0; i < wishes.size(); i++) {
      variables.put("i" + i, wishes.get(i).inputWithKey());
    }
    String document = first.mutation().document(wishes.size(), shown);
    JsonNode data = api.ask(first.account(), document, variables);
    List<Wish> unseen = new ArrayList<>();
    for (int i = 0; i < wishes.size(); i++) {
      if (!isSeen(wishes.get(i), data.path("m" + i))) {
        unseen.add(wishes.get(i));
      }
    }
    return unseen;
  }

  private boolean isSeen(Wish wish, JsonNode payload) {
    if (!payload.path("userErrors").isEmpty()) {
      throw new DemoFailed(
          "%s by %s for %s was refused: %s"
              .formatted(wish.mutation().field, wish.account(), wish.key(), payload));
    }
    JsonNode id = payload.path(wish.mutation().effect).path("id");
    if (id.isString()) {
      ids.put(wish.mutation(), wish.key(), id.asString());
    }
    return id.isString();
  }

  private static List<List<Wish>> requests(List<Wish> wishes) {
    Map<String, List<Wish>> byAccount = new LinkedHashMap<>();
    for (Wish wish : wishes) {
      byAccount.computeIfAbsent(wish.account(), account -> new ArrayList<>()).add(wish);
    }
    List<List<Wish>> requests = new ArrayList<>();
    for (List<Wish> own : byAccount.values()) {
      for (int from = 0; from < own.size(); from += PER_REQUEST) {
        requests.add(own.subList(from, Math.min(from + PER_REQUEST, own.size())));
      }
    }
    return requests;
  }
}
