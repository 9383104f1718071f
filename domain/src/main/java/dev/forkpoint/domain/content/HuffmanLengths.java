package dev.forkpoint.domain.content;

import java.util.Arrays;

/// Finds how long the code of each symbol should be, within a limit.
///
/// The tree is Huffman's, built with two queues (van Leeuwen, "On the Construction of Huffman
/// Trees", ICALP 1976). Leaves below the limit are lifted to it; that overdraws the code space,
/// which is won back by pushing down leaves above it. At least two symbols get a code, since some
/// decoders refuse a code that is not complete.
final class HuffmanLengths {
  private static final int SYMBOL_BITS = 9;
  private static final int SYMBOL_MASK = (1 << SYMBOL_BITS) - 1;

  private final int longest;
  private final byte[] lengths;
  private final int[] leafCounts;

  /// The symbols that occur, rarest first, each behind its frequency.
  private final int[] order;

  /// Weights of the nodes: leaves in order, then inner nodes as they come, the root last.
  private final int[] weights;

  private final int[] parents;
  private int leaves;
  private int nextLeaf;
  private int nextInner;

  /// @param symbols the size of the alphabet, 2 to 512
  /// @param longest the limit in bits
  HuffmanLengths(int symbols, int longest) {
    this.longest = longest;
    this.lengths = new byte[symbols];
    this.leafCounts = new int[longest + 1];
    this.order = new int[symbols];
    this.weights = new int[2 * symbols];
    this.parents = new int[2 * symbols];
  }

  /// The lengths for these frequencies, 0 for a symbol that does not occur. The sum of the
  /// frequencies is less than 2²².
  ///
  /// @return one array, overwritten by the next call
  byte[] of(int[] frequencies) {
    sort(frequencies);
    buildTree();
    countLeaves();
    payBack();
    handOut();
    return lengths;
  }

  private void sort(int[] frequencies) {
    leaves = 0;
    for (int symbol = 0; symbol < frequencies.length; symbol++) {
      if (frequencies[symbol] != 0) {
        order[leaves++] = frequencies[symbol] << SYMBOL_BITS | symbol;
      }
    }
    for (int symbol = 0; leaves < 2; symbol++) {
      if (frequencies[symbol] == 0) {
        order[leaves++] = symbol;
      }
    }
    Arrays.sort(order, 0, leaves);
  }

  private void buildTree() {
    for (int leaf = 0; leaf < leaves; leaf++) {
      weights[leaf] = order[leaf] >>> SYMBOL_BITS;
    }
    nextLeaf = 0;
    nextInner = leaves;
    for (int inner = leaves; inner <= root(); inner++) {
      weights[inner] = adoptLightest(inner) + adoptLightest(inner);
    }
  }

  private int root() {
    return 2 * leaves - 2;
  }

  /// Gives the lightest orphan a parent and answers its weight.
  private int adoptLightest(int parent) {
    boolean isLeaf =
        nextInner == parent || (nextLeaf < leaves && weights[nextLeaf] <= weights[nextInner]);
    int child = isLeaf ? nextLeaf++ : nextInner++;
    parents[child] = parent;
    return weights[child];
  }

  /// Counts the leaves of each depth. The depths take the place of the weights.
  private void countLeaves() {
    Arrays.fill(leafCounts, 0);
    int[] depths = weights;
    depths[root()] = 0;
    for (int node = root() - 1; node >= 0; node--) {
      depths[node] = depths[parents[node]] + 1;
      if (node < leaves) {
        leafCounts[Math.min(depths[node], longest)]++;
      }
    }
  }

  /// A leaf that is pushed down makes room beside it for one of the longest.
  private void payBack() {
    for (int debt = overdrawn(); debt > 0; debt--) {
      int length = longest - 1;
      while (leafCounts[length] == 0) {
        length--;
      }
      leafCounts[length]--;
      leafCounts[length + 1] += 2;
      leafCounts[longest]--;
    }
  }

  /// By how many of the longest codes there are too many.
  private int overdrawn() {
    int used = 0;
    for (int length = 1; length <= longest; length++) {
      used += leafCounts[length] << (longest - length);
    }
    return used - (1 << longest);
  }

  /// Gives the rarest symbols the longest codes.
  private void handOut() {
    Arrays.fill(lengths, (byte) 0);
    int leaf = 0;
    for (int length = longest; length > 0; length--) {
      for (int end = leaf + leafCounts[length]; leaf < end; leaf++) {
        lengths[order[leaf] & SYMBOL_MASK] = (byte) length;
      }
    }
  }
}
