package dev.forkpoint.domain.scrub;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/// Finds many plain texts at once, whatever the case of their letters, with one look-up a byte: the
/// automaton of Aho and Corasick with all its transitions in one flat table. As each look-up waits
/// for the one before, a long text is read in four places at once.
final class Anchors {
  private static final int SHIFT = 6;
  private static final int CLASSES = 1 << SHIFT;
  private static final int OTHER = 0;
  private static final int LEAST_FOR_LANES = 512;

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

  /// What follows a state and the class of a byte.
  private final char[] next;

  private final byte[] classes = new byte[256];

  /// The first of the states in which anchors end.
  private final int special;

  private final int longest;

  /// The anchors that end in each of the states from [#special] on.
  private final int[][] ending;

  private static final class Node {
    final int[] children = new int[CLASSES];
    int fallback;
    final List<Integer> ending = new ArrayList<>();
  }

  /// @param texts what to find; each is named by its place in the list
  Anchors(List<String> texts) {
    longest = texts.stream().mapToInt(String::length).max().orElse(0);
    classes(texts);
    List<Node> nodes = trie(texts);
    complete(nodes);
    int[] numbers = numbers(nodes);
    special = (int) nodes.stream().filter(node -> node.ending.isEmpty()).count();
    next = new char[nodes.size() << SHIFT];
    ending = new int[nodes.size() - special][];
    for (int i = 0; i < nodes.size(); i++) {
      fill(nodes.get(i), numbers[i], numbers);
    }
  }

  private void fill(Node node, int number, int[] numbers) {
    int row = number << SHIFT;
    for (int c = 0; c < CLASSES; c++) {
      next[row + c] = (char) numbers[node.children[c]];
    }
    if (!node.ending.isEmpty()) {
      ending[number - special] = node.ending.stream().mapToInt(Integer::intValue).toArray();
    }
  }

  /// Whether a character is one of those that anchors are made of.
  boolean has(int character) {
    return classes[character & 0xff] != OTHER;
  }

  /// Finds the anchors in a text.
  void find(byte[] text, int from, int to, Visitor visitor) {
    if (to - from < LEAST_FOR_LANES || longest * LANES > to - from) {
      one(text, from, to, visitor);
    } else {
      lanes(text, from, to, visitor);
    }
  }

  /// Finds the anchors in a text from its begin to its end.
  void inOrder(byte[] text, int from, int to, Visitor visitor) {
    one(text, from, to, visitor);
  }

  /// Whether any is in a text of one byte a character.
  boolean areIn(String text) {
    int state = 0;
    for (int at = 0; at < text.length() && state < special; at++) {
      state = next[(state << SHIFT) + classes[text.charAt(at) & 0xff]];
    }
    return state >= special;
  }

  /// Whether any is in a text.
  boolean areIn(byte[] text, int from, int to) {
    int state = 0;
    for (int at = from; at < to && state < special; at++) {
      state = next[(state << SHIFT) + classes[text[at] & 0xff]];
    }
    return state >= special;
  }

  private void one(byte[] text, int from, int to, Visitor visitor) {
    int state = 0;
    for (int at = from; at < to; at++) {
      state = next[(state << SHIFT) + classes[text[at] & 0xff]];
      if (state >= special) {
        tell(0, state, at + 1, visitor);
      }
    }
  }

  /// Each lane but the first begins so far before its part that it is in the right state there, and
  /// leaves out the anchors that the lane before has told already.
  private void lanes(byte[] text, int from, int to, Visitor visitor) {
    int length = (to - from) / LANES;
    int second = from + length;
    int third = second + length;
    int fourth = third + length;
    int rest = from + length * LANES;
    int a = 0;
    int b = warm(text, second);
    int c = warm(text, third);
    int d = warm(text, fourth);
    int last = special - 1;
    for (int i = 0; i < length; i++) {
      a = next[(a << SHIFT) + classes[text[from + i] & 0xff]];
      b = next[(b << SHIFT) + classes[text[second + i] & 0xff]];
      c = next[(c << SHIFT) + classes[text[third + i] & 0xff]];
      d = next[(d << SHIFT) + classes[text[fourth + i] & 0xff]];
      if ((last - a | last - b | last - c | last - d) < 0) {
        tell(0, a, from + i + 1, visitor);
        tell(1, b, second + i + 1, visitor);
        tell(2, c, third + i + 1, visitor);
        tell(3, d, fourth + i + 1, visitor);
      }
    }
    for (int at = rest; at < to; at++) {
      d = next[(d << SHIFT) + classes[text[at] & 0xff]];
      tell(3, d, at + 1, visitor);
    }
  }

  /// The state at a place.
  private int warm(byte[] text, int place) {
    int state = 0;
    for (int at = place - longest; at < place; at++) {
      state = next[(state << SHIFT) + classes[text[at] & 0xff]];
    }
    return state;
  }

  private void tell(int lane, int state, int end, Visitor visitor) {
    if (state >= special) {
      for (int anchor : ending[state - special]) {
        visitor.anchor(lane, anchor, end);
      }
    }
  }

  private void classes(List<String> texts) {
    int used = OTHER;
    for (String text : texts) {
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        int lower = Ascii.lower(c);
        if (classes[lower] == OTHER) {
          if (++used == CLASSES || c >= 128 || c < ' ' || c == '"' || c == '\\') {
            throw new IllegalArgumentException("'%s' cannot be an anchor".formatted(text));
          }
          classes[lower] = (byte) used;
          classes[Ascii.isLetter(lower) ? lower & ~0x20 : lower] = (byte) used;
        }
      }
    }
  }

  private List<Node> trie(List<String> texts) {
    List<Node> nodes = new ArrayList<>(List.of(new Node()));
    for (int id = 0; id < texts.size(); id++) {
      int at = 0;
      for (char c : texts.get(id).toCharArray()) {
        int symbol = classes[c];
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
      for (int c = 0; c < CLASSES; c++) {
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
