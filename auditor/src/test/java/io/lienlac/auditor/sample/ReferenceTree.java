package io.lienlac.auditor.sample;

import io.lienlac.auditor.tree.Hash;
import io.lienlac.auditor.tree.Hashing;
import io.lienlac.auditor.tree.RangeProof;
import io.lienlac.auditor.tree.Subtrees;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Trees as RFC 6962 §2.1 defines them: by recursion, for few leaves, and easy to believe. */
public final class ReferenceTree {

  private final Hashing hashing = new Hashing();
  private final List<Hash> leaves;
  private final Map<Row, Hash> roots = new HashMap<>();

  private record Row(int from, int to) {}

  public ReferenceTree(List<Hash> leaves) {
    this.leaves = leaves;
  }

  public static ReferenceTree of(List<byte[]> leaves) {
    Hashing hashing = new Hashing();
    return new ReferenceTree(leaves.stream().map(hashing::leaf).toList());
  }

  public Hash leaf(int index) {
    return leaves.get(index);
  }

  public Hash root(int size) {
    return root(0, size);
  }

  /** MTH(D[from:to]). */
  public Hash root(int from, int to) {
    if (to == from) {
      return Hashing.emptyTree();
    }
    if (to - from == 1) {
      return leaves.get(from);
    }
    Row row = new Row(from, to);
    Hash known = roots.get(row);
    if (known != null) {
      return known;
    }
    int middle = from + split(to - from);
    Hash root = hashing.node(root(from, middle), root(middle, to));
    roots.put(row, root);
    return root;
  }

  /** PATH(m, D[n]). */
  public List<Hash> inclusion(int index, int size) {
    return inclusion(index, 0, size);
  }

  private List<Hash> inclusion(int index, int from, int to) {
    if (to - from == 1) {
      return new ArrayList<>();
    }
    int middle = from + split(to - from);
    List<Hash> path;
    if (index < middle) {
      path = inclusion(index, from, middle);
      path.add(root(middle, to));
    } else {
      path = inclusion(index, middle, to);
      path.add(root(from, middle));
    }
    return path;
  }

  /** PROOF(m, D[n]). */
  public List<Hash> consistency(int old, int size) {
    return old == size ? List.of() : consistency(old, 0, size, true);
  }

  private List<Hash> consistency(int old, int from, int to, boolean whole) {
    if (old == to) {
      return whole ? new ArrayList<>() : new ArrayList<>(List.of(root(from, to)));
    }
    int middle = from + split(to - from);
    List<Hash> path;
    if (old <= middle) {
      path = consistency(old, from, middle, whole);
      path.add(root(middle, to));
    } else {
      path = consistency(old, middle, to, false);
      path.add(root(from, middle));
    }
    return path;
  }

  /** What joins leaves {@code from} to {@code to} to the tree of this size. */
  public RangeProof range(int from, int to, int size) {
    return new RangeProof(subtrees(0, from), subtrees(to, size));
  }

  private List<Hash> subtrees(int from, int to) {
    List<Hash> all = new ArrayList<>();
    int at = from;
    for (int level : Subtrees.levels(from, to)) {
      all.add(root(at, at + (1 << level)));
      at += 1 << level;
    }
    return all;
  }

  private static int split(int leaves) {
    return Integer.highestOneBit(leaves - 1);
  }
}
