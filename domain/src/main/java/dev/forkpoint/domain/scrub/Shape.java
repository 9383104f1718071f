package dev.forkpoint.domain.scrub;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a token looks like, in a small part of the notation of regular expressions: characters,
/// classes such as `[A-Za-z0-9_-]`, choices of plain texts such as `(live|test)`, and how often:
/// `{20}`, `{20,40}`, `{20,}`, `?`. A dot is a dot. Each part takes all that it can and gives
/// nothing back, so that a look at a text costs no more than the length of what is looked at. What
/// stands between two bars is the secret, where that is not all of it: `user=|[a-z]{4,}|;`.
///
/// A shape is found by its *anchor*, the longest plain text in it; what stands before the anchor is
/// looked for backwards.
final class Shape {
  /// How far a look goes.
  static final int LONGEST = 4096;

  private static final int ENDLESS = LONGEST;

  /// What one part takes.
  private static final class Part {
    /// The characters, where it is a class.
    private final boolean[] set;

    /// The texts, the longest first, where it is a choice.
    private final List<byte[]> choices;

    private final int least;
    private final int most;

    Part(boolean[] set, List<byte[]> choices, int least, int most) {
      this.set = set;
      this.choices = choices;
      this.least = least;
      this.most = most;
    }

    boolean isPlain() {
      return choices.isEmpty() && least == 1 && most == 1 && only() >= 0;
    }

    /// The one character of its class; negative where there are more.
    int only() {
      int found = -1;
      for (int c = 0; c < set.length; c++) {
        if (set[c]) {
          if (found >= 0) {
            return -1;
          }
          found = c;
        }
      }
      return found;
    }
  }

  private final List<Part> parts;
  private final int anchorAt;
  private final byte[] anchor;
  private final int enough;

  /// The first part of the secret, and the first behind it.
  private final int secretFrom;

  private final int secretTo;

  private Shape(Notation notation, List<Part> parts, int anchorAt, byte[] anchor) {
    this.secretFrom = notation.bars == 0 ? 0 : notation.secretFrom;
    this.secretTo = notation.bars == 0 ? parts.size() : notation.secretTo;
    this.parts = parts;
    this.anchorAt = anchorAt;
    this.anchor = anchor;
    this.enough = enough(parts, anchorAt + anchor.length);
  }

  /// The shape that the pattern says.
  ///
  /// @throws IllegalArgumentException if it says none, or has no plain text of two characters in it
  static Shape of(String pattern) {
    Notation notation = new Notation(pattern);
    List<Part> parts = notation.parts();
    int best = 0;
    int length = 0;
    for (int from = 0; from < parts.size(); from++) {
      int to = from;
      while (to < parts.size() && parts.get(to).isPlain()) {
        to++;
      }
      if (to - from > length) {
        best = from;
        length = to - from;
      }
      from = Math.max(from, to - 1);
    }
    if (length < 2) {
      throw new IllegalArgumentException(
          "the pattern '%s' has no plain text of two characters".formatted(pattern));
    }
    byte[] anchor = new byte[length];
    for (int i = 0; i < length; i++) {
      anchor[i] = (byte) parts.get(best + i).only();
    }
    return new Shape(notation, List.copyOf(parts), best, anchor);
  }

  /// The plain text by which it is found.
  String anchor() {
    return new String(anchor, StandardCharsets.ISO_8859_1);
  }

  int anchorLength() {
    return anchor.length;
  }

  /// Whether nothing stands before the anchor.
  boolean beginsWithAnchor() {
    return anchorAt == 0;
  }

  /// Where it ends if its anchor ends at a place; negative where it does not fit.
  int end(byte[] text, int anchorEnd, int limit) {
    if (!hasAnchor(text, anchorEnd)) {
      return -1;
    }
    int at = behind(parts.size(), text, anchorEnd, limit);
    boolean cut =
        at > 0
            && at < limit
            && isBound()
            && Ascii.isAlphanumeric(text[at])
            && Ascii.isAlphanumeric(text[at - 1]);
    return cut ? -1 : at;
  }

  /// Where it begins if its anchor ends at a place; negative where it does not fit.
  int start(byte[] text, int anchorEnd, int least) {
    return before(0, text, anchorEnd, least);
  }

  /// Where the secret in it begins, if it fits.
  int secretStart(byte[] text, int anchorEnd, int least, int limit) {
    return border(secretFrom, text, anchorEnd, least, limit);
  }

  /// Where the secret in it ends, if it fits.
  int secretEnd(byte[] text, int anchorEnd, int least, int limit) {
    return border(secretTo, text, anchorEnd, least, limit);
  }

  private int border(int part, byte[] text, int anchorEnd, int least, int limit) {
    if (part <= anchorAt) {
      return before(part, text, anchorEnd, least);
    }
    int last = anchorAt + anchor.length;
    return part < last ? anchorEnd - last + part : behind(part, text, anchorEnd, limit);
  }

  private int before(int part, byte[] text, int anchorEnd, int least) {
    int at = anchorEnd - anchor.length;
    for (int i = anchorAt - 1; i >= part && at >= 0; i--) {
      at = backward(parts.get(i), text, at, least);
    }
    return at;
  }

  private int behind(int part, byte[] text, int anchorEnd, int limit) {
    int at = anchorEnd;
    for (int i = anchorAt + anchor.length; i < part && at >= 0; i++) {
      at = forward(parts.get(i), text, at, limit);
    }
    return at;
  }

  /// What may stand behind its anchor, by byte; absent where anything may.
  boolean @Nullable [] following() {
    int behind = anchorAt + anchor.length;
    if (behind == parts.size() || parts.get(behind).least == 0) {
      return null;
    }
    Part part = parts.get(behind);
    boolean[] set = Arrays.copyOf(part.set, 256);
    part.choices.forEach(choice -> set[choice[0]] = true);
    return set;
  }

  /// How many bytes behind the anchor tell whether it fits.
  int enough() {
    return enough;
  }

  private static int enough(List<Part> parts, int from) {
    int enough = 1;
    for (int i = from; i < parts.size(); i++) {
      Part part = parts.get(i);
      int longest = part.choices.isEmpty() ? 0 : part.choices.getFirst().length;
      enough += longest + (part.most < ENDLESS ? part.most : part.least);
    }
    return enough;
  }

  private boolean isBound() {
    return parts.getLast().most < ENDLESS;
  }

  private boolean hasAnchor(byte[] text, int end) {
    int from = end - anchor.length;
    for (int i = 0; i < anchor.length; i++) {
      if (text[from + i] != anchor[i]) {
        return false;
      }
    }
    return true;
  }

  private static int forward(Part part, byte[] text, int from, int limit) {
    if (!part.choices.isEmpty()) {
      for (byte[] choice : part.choices) {
        if (from + choice.length <= limit && isAt(choice, text, from)) {
          return from + choice.length;
        }
      }
      return part.least == 0 ? from : -1;
    }
    int end = (int) Math.min(limit, (long) from + part.most);
    int at = from;
    while (at < end && has(part.set, text[at])) {
      at++;
    }
    return at - from < part.least ? -1 : at;
  }

  private static int backward(Part part, byte[] text, int to, int least) {
    if (!part.choices.isEmpty()) {
      for (byte[] choice : part.choices) {
        if (to - least >= choice.length && isAt(choice, text, to - choice.length)) {
          return to - choice.length;
        }
      }
      return part.least == 0 ? to : -1;
    }
    int end = Math.max(least, to - part.most);
    int at = to;
    while (at > end && has(part.set, text[at - 1])) {
      at--;
    }
    return to - at < part.least ? -1 : at;
  }

  private static boolean isAt(byte[] choice, byte[] text, int from) {
    for (int i = 0; i < choice.length; i++) {
      if (text[from + i] != choice[i]) {
        return false;
      }
    }
    return true;
  }

  private static boolean has(boolean[] set, byte character) {
    return character >= 0 && set[character];
  }

  /// Reads a pattern.
  private static final class Notation {
    private final String pattern;
    private int at;
    private int bars;
    private int secretFrom;
    private int secretTo;

    Notation(String pattern) {
      this.pattern = pattern;
    }

    List<Part> parts() {
      List<Part> parts = new ArrayList<>();
      while (at < pattern.length()) {
        if (pattern.charAt(at) == '|') {
          bar(parts.size());
        } else {
          parts.add(part());
        }
      }
      if (bars == 1) {
        throw wrong();
      }
      return parts;
    }

    private void bar(int part) {
      at++;
      secretFrom = bars == 0 ? part : secretFrom;
      secretTo = part;
      if (++bars > 2) {
        throw wrong();
      }
    }

    private Part part() {
      char c = pattern.charAt(at++);
      boolean[] set = new boolean[128];
      List<byte[]> choices = List.of();
      switch (c) {
        case '[' -> set = set();
        case '(' -> choices = choices();
        case '\\' -> set[next()] = true;
        case ')', ']', '{', '}', '?', '*', '+', '|' -> throw wrong();
        default -> set[plain(c)] = true;
      }
      return often(set, choices);
    }

    private Part often(boolean[] set, List<byte[]> choices) {
      if (at < pattern.length() && pattern.charAt(at) == '?') {
        at++;
        return new Part(set, choices, 0, 1);
      }
      if (at == pattern.length() || pattern.charAt(at) != '{') {
        return new Part(set, choices, 1, 1);
      }
      int end = pattern.indexOf('}', at);
      if (end < 0 || !choices.isEmpty()) {
        throw wrong();
      }
      String[] bounds = pattern.substring(at + 1, end).split(",", -1);
      at = end + 1;
      return new Part(set, choices, number(bounds[0]), most(bounds));
    }

    private int most(String[] bounds) {
      return switch (bounds.length) {
        case 1 -> number(bounds[0]);
        case 2 -> bounds[1].isEmpty() ? ENDLESS : number(bounds[1]);
        default -> throw wrong();
      };
    }

    private int number(String text) {
      if (text.isEmpty()
          || text.length() > 4
          || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
        throw wrong();
      }
      return Integer.parseInt(text);
    }

    private List<byte[]> choices() {
      int end = pattern.indexOf(')', at);
      if (end < 0) {
        throw wrong();
      }
      String[] texts = pattern.substring(at, end).split("\\|", -1);
      at = end + 1;
      return Arrays.stream(texts)
          .sorted(Comparator.comparingInt(String::length).reversed())
          .map(text -> text.getBytes(StandardCharsets.ISO_8859_1))
          .toList();
    }

    private boolean[] set() {
      boolean[] set = new boolean[128];
      while (at < pattern.length() && pattern.charAt(at) != ']') {
        int from = character();
        boolean range =
            at + 1 < pattern.length() && pattern.charAt(at) == '-' && pattern.charAt(at + 1) != ']';
        int to = from;
        if (range) {
          at++;
          to = character();
        }
        for (int c = from; c <= to; c++) {
          set[c] = true;
        }
      }
      if (at == pattern.length()) {
        throw wrong();
      }
      at++;
      return set;
    }

    private int character() {
      char c = pattern.charAt(at++);
      return c == '\\' ? next() : plain(c);
    }

    private int next() {
      if (at == pattern.length()) {
        throw wrong();
      }
      return plain(pattern.charAt(at++));
    }

    private int plain(char c) {
      if (c >= 128) {
        throw wrong();
      }
      return c;
    }

    private IllegalArgumentException wrong() {
      return new IllegalArgumentException(
          "the pattern '%s' is wrong at character %d".formatted(pattern, at));
    }
  }
}
