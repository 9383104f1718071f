package dev.forkpoint.domain.scrub;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Finds many plain texts at once, whatever the case of their letters, with one look-up a byte: the
/// automaton of Aho and Corasick with all its transitions in one flat table. As each look-up waits
/// for the one before, a long text is read in four places at once, eight bytes of each.
final class Anchors {
  private static final int SHIFT = 6;

  private static final int SYMBOLS = 1 << SHIFT;

  /// The symbol of what no anchor has: that of the quote.
  private static final byte OTHER = symbol('"');

  /// What a state is marked with in which anchors end.
  private static final int ENDING = 1 << 15;

  private static final int LEAST_FOR_LANES = 512;
  private static final VarHandle WORDS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  /// How many places a long text is read in at once.
  static final int LANES = 4;

  /// What is told of each anchor that is found.
  interface Visitor {
    /// Takes an anchor.
    ///
    /// @param lane the place in the text that it was found from, from 0 to [#LANES], in which the
    ///   anchors come in order
    /// @param end where it ends
    void anchor(int lane, int anchor, int end);
  }

  /// What follows a state and the symbol of a byte. Its length is a power of two, so that a mask
  /// takes the mark off a state and says that no look-up is beyond its end.
  private final char[] next;

  private final byte[] symbols = new byte[256];

  /// The first of the states in which anchors end.
  private final int special;

  private final int longest;

  /// The anchors that end in each of the states from [#special] on.
  private final int[][] ending;

  private static final class Node {
    final int[] children = new int[SYMBOLS];
    int fallback;
    final List<Integer> ending = new ArrayList<>();
  }

  /// @param texts what to find; each is named by its place in the list
  Anchors(List<String> texts) {
    longest = texts.stream().mapToInt(String::length).max().orElse(0);
    symbols(texts);
    List<Node> nodes = trie(texts);
    complete(nodes);
    int[] numbers = numbers(nodes);
    special = (int) nodes.stream().filter(node -> node.ending.isEmpty()).count();
    next = new char[Integer.highestOneBit(2 * nodes.size() - 1) << SHIFT];
    ending = new int[nodes.size() - special][];
    for (int i = 0; i < nodes.size(); i++) {
      fill(nodes.get(i), numbers[i], numbers);
    }
  }

  private void fill(Node node, int number, int[] numbers) {
    int row = number << SHIFT;
    for (int symbol = 0; symbol < SYMBOLS; symbol++) {
      int state = numbers[node.children[symbol]];
      next[row + symbol] = (char) (state < special ? state : state | ENDING);
    }
    if (!node.ending.isEmpty()) {
      ending[number - special] = node.ending.stream().mapToInt(Integer::intValue).toArray();
    }
  }

  /// Whether a character is one of those that anchors are made of.
  boolean has(int character) {
    return symbols[character & 0xff] != OTHER;
  }

  /// Finds the anchors in a row, and now and then one where bytes stand that are like it and that
  /// rows hardly have: controls, and halves of characters beyond ASCII.
  void inRow(byte[] row, int from, int to, Visitor visitor) {
    if (to - from < LEAST_FOR_LANES || longest * LANES > to - from) {
      one(0, 0, row, from, to, visitor);
    } else {
      lanes(row, from, to, visitor);
    }
  }

  /// Finds the anchors in a text from its begin to its end.
  void inOrder(byte[] text, int from, int to, Visitor visitor) {
    one(0, 0, text, from, to, visitor);
  }

  /// Whether any is in a text of one byte a character.
  boolean areIn(String text) {
    int state = 0;
    for (int at = 0; at < text.length() && state < ENDING; at++) {
      state = next(state, symbols[text.charAt(at) & 0xff]);
    }
    return state >= ENDING;
  }

  /// Whether any is in a text.
  boolean areIn(byte[] text, int from, int to) {
    int state = 0;
    for (int at = from; at < to && state < ENDING; at++) {
      state = next(state, symbols[text[at] & 0xff]);
    }
    return state >= ENDING;
  }

  private int next(int state, int symbol) {
    return next[(state << SHIFT | symbol) & next.length - 1];
  }

  private void one(int lane, int first, byte[] text, int from, int to, Visitor visitor) {
    int state = first;
    for (int at = from; at < to; at++) {
      state = next(state, symbols[text[at] & 0xff]);
      tell(lane, state, at + 1, visitor);
    }
  }

  /// Each lane but the first begins so far before its part that it is in the right state there, and
  /// leaves out the anchors that the lane before has told already.
  private void lanes(byte[] row, int from, int to, Visitor visitor) {
    int length = (to - from) / (LANES * Long.BYTES) * Long.BYTES;
    int second = from + length;
    int third = second + length;
    int fourth = third + length;
    int a = 0;
    int b = warm(row, second);
    int c = warm(row, third);
    int d = warm(row, fourth);
    for (int i = 0; i < length; i += Long.BYTES) {
      long first = symbols(row, from + i);
      long other = symbols(row, second + i);
      long next = symbols(row, third + i);
      long last = symbols(row, fourth + i);
      for (int k = 0; k < Long.BYTES; k++) {
        a = next(a, symbol(first, k));
        b = next(b, symbol(other, k));
        c = next(c, symbol(next, k));
        d = next(d, symbol(last, k));
        if ((a | b | c | d) >= ENDING) {
          int end = i + k + 1;
          tell(0, a, from + end, visitor);
          tell(1, b, second + end, visitor);
          tell(2, c, third + end, visitor);
          tell(3, d, fourth + end, visitor);
        }
      }
    }
    one(3, d, row, fourth + length, to, visitor);
  }

  /// The state at a place.
  private int warm(byte[] text, int place) {
    int state = 0;
    for (int at = place - longest; at < place; at++) {
      state = next(state, symbols[text[at] & 0xff]);
    }
    return state;
  }

  private void tell(int lane, int state, int end, Visitor visitor) {
    if (state >= ENDING) {
      for (int anchor : ending[state - ENDING - special]) {
        visitor.anchor(lane, anchor, end);
      }
    }
  }

  /// What of a byte is looked at: not whether a letter is a capital, nor which way a bracket opens,
  /// nor what bytes are that anchors do not have.
  private static byte symbol(int c) {
    return (byte) ((c & 0x1f) | (c >>> 1 & 0x20));
  }

  /// The symbols of eight bytes.
  private static long symbols(byte[] text, int at) {
    long word = (long) WORDS.get(text, at);
    return (word & 0x1f1f1f1f1f1f1f1fL) | (word >>> 1 & 0x2020202020202020L);
  }

  private static int symbol(long symbols, int at) {
    return (int) (symbols >>> (at * Byte.SIZE)) & (SYMBOLS - 1);
  }

  private void symbols(List<String> texts) {
    Arrays.fill(symbols, OTHER);
    for (String text : texts) {
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        if (c >= 128 || c < ' ' || c == '"') {
          throw new IllegalArgumentException("'%s' cannot be an anchor".formatted(text));
        }
        int lower = Ascii.lower(c);
        symbols[lower] = symbol(lower);
        symbols[Ascii.isLetter(lower) ? lower & ~0x20 : lower] = symbol(lower);
      }
    }
  }

  private List<Node> trie(List<String> texts) {
    List<Node> nodes = new ArrayList<>(List.of(new Node()));
    for (int id = 0; id < texts.size(); id++) {
      int at = 0;
      for (char c : texts.get(id).toCharArray()) {
        int symbol = symbols[c];
        if (nodes.get(at).children[symbol] == 0) {
          nodes.add(new Node());
          nodes.get(at).children[symbol] = nodes.size() - 1;
        }
        at = nodes.get(at).children[symbol];
      }
      nodes.get(at).ending.add(id);
    }
    return nodes;
  }

  private static void complete(List<Node> nodes) {
    ArrayDeque<Integer> open = new ArrayDeque<>();
    for (int child : nodes.getFirst().children) {
      if (child != 0) {
        open.add(child);
      }
    }
    while (!open.isEmpty()) {
      Node node = nodes.get(open.remove());
      Node fallback = nodes.get(node.fallback);
      node.ending.addAll(fallback.ending);
      for (int c = 0; c < SYMBOLS; c++) {
        if (node.children[c] == 0) {
          node.children[c] = fallback.children[c];
        } else {
          nodes.get(node.children[c]).fallback = fallback.children[c];
          open.add(node.children[c]);
        }
      }
    }
  }

  /// Gives the states that say nothing the low numbers. The root keeps 0, and breadth comes before
  /// depth, so that the states near the root are near one another.
  private static int[] numbers(List<Node> nodes) {
    int[] numbers = new int[nodes.size()];
    int number = 0;
    for (boolean silent : new boolean[] {true, false}) {
      ArrayDeque<Integer> open = new ArrayDeque<>(List.of(0));
      boolean[] seen = new boolean[nodes.size()];
      seen[0] = true;
      while (!open.isEmpty()) {
        int at = open.remove();
        if (nodes.get(at).ending.isEmpty() == silent) {
          numbers[at] = number++;
        }
        for (int child : nodes.get(at).children) {
          if (!seen[child]) {
            seen[child] = true;
            open.add(child);
          }
        }
      }
    }
    return numbers;
  }
}
