package dev.forkpoint.domain.scrub;

import java.util.Random;

/// A text that looks as a pattern says, drawn at random, and the secret in it.
record Drawn(String text, String secret) {
  /// How much longer than it must be a part without an end is drawn.
  private static final int MORE = 6;

  /// Draws one that fits a pattern, in the notation of [Shape].
  static Drawn from(String pattern, Random random) {
    return new Drawing(pattern, random).draw();
  }

  private static final class Drawing {
    private final String pattern;
    private final Random random;
    private final StringBuilder text = new StringBuilder();
    private int at;
    private int from;
    private int to = -1;

    Drawing(String pattern, Random random) {
      this.pattern = pattern;
      this.random = random;
    }

    Drawn draw() {
      boolean opened = false;
      while (at < pattern.length()) {
        if (pattern.charAt(at) == '|') {
          at++;
          from = opened ? from : text.length();
          to = text.length();
          opened = true;
        } else {
          part();
        }
      }
      return new Drawn(text.toString(), text.substring(from, to < 0 ? text.length() : to));
    }

    private void part() {
      char c = pattern.charAt(at++);
      switch (c) {
        case '[' -> repeat(set());
        case '(' -> choice();
        case '\\' -> repeat(String.valueOf(pattern.charAt(at++)));
        default -> repeat(String.valueOf(c));
      }
    }

    private void choice() {
      int end = pattern.indexOf(')', at);
      String[] texts = pattern.substring(at, end).split("\\|", -1);
      at = end + 1;
      boolean optional = at < pattern.length() && pattern.charAt(at) == '?';
      at += optional ? 1 : 0;
      text.append(optional ? "" : texts[random.nextInt(texts.length)]);
    }

    private void repeat(String set) {
      for (int i = count(); i > 0; i--) {
        text.append(set.charAt(random.nextInt(set.length())));
      }
    }

    private int count() {
      if (at < pattern.length() && pattern.charAt(at) == '?') {
        at++;
        return random.nextInt(2);
      }
      if (at == pattern.length() || pattern.charAt(at) != '{') {
        return 1;
      }
      int end = pattern.indexOf('}', at);
      String[] bounds = pattern.substring(at + 1, end).split(",", -1);
      at = end + 1;
      int least = Integer.parseInt(bounds[0]);
      if (bounds.length == 1) {
        return least;
      }
      int most = bounds[1].isEmpty() ? least + MORE : Integer.parseInt(bounds[1]);
      return least + random.nextInt(Math.min(most - least, MORE) + 1);
    }

    private String set() {
      StringBuilder set = new StringBuilder();
      while (pattern.charAt(at) != ']') {
        char first = character();
        boolean range = pattern.charAt(at) == '-' && pattern.charAt(at + 1) != ']';
        at += range ? 1 : 0;
        char last = range ? character() : first;
        for (char c = first; c <= last; c++) {
          set.append(c);
        }
      }
      at++;
      return set.toString();
    }

    private char character() {
      at += pattern.charAt(at) == '\\' ? 1 : 0;
      return pattern.charAt(at++);
    }
  }
}
