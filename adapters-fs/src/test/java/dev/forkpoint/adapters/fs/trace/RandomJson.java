package dev.forkpoint.adapters.fs.trace;

import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Objects of all kinds of values, written in all ways that JSON allows.
final class RandomJson {
  private static final int DEEPEST = 4;

  private static final List<String> SCALARS =
      List.of(
          "true", "false", "null", "0", "-1", "1.50", "2e-7", "12345678901234567890", "-0.0E+1");

  private static final List<String> PIECES =
      List.of(
          "a",
          "words and words",
          "ä",
          "€",
          "😀",
          "\\n",
          "\\\"",
          "\\\\",
          "\\/",
          "\\u00e4",
          "\\ud83d\\ude00",
          "\\ud83d",
          "\\uDE00",
          "{",
          "]",
          ",");

  private static final List<String> BLANKS = List.of("", "", "", " ", "\t ", "\r");

  private final Random random;

  RandomJson(Random random) {
    this.random = random;
  }

  String object() {
    return object(0);
  }

  private String object(int depth) {
    return "{" + several(() -> blank() + string() + blank() + ":" + value(depth)) + blank() + "}";
  }

  private String array(int depth) {
    return "[" + several(() -> value(depth)) + blank() + "]";
  }

  private String value(int depth) {
    String value =
        switch (random.nextInt(depth < DEEPEST ? 6 : 4)) {
          case 0, 1 -> string();
          case 2, 3 -> one(SCALARS);
          case 4 -> array(depth + 1);
          default -> object(depth + 1);
        };
    return blank() + value + blank();
  }

  private String several(Supplier<String> member) {
    return Stream.generate(member).limit(random.nextInt(5)).collect(Collectors.joining(","));
  }

  /// Short ones are often a key that is wanted.
  private String string() {
    String text =
        Stream.generate(() -> one(PIECES)).limit(random.nextInt(5)).collect(Collectors.joining());
    return "\"" + text + "\"";
  }

  private String blank() {
    return one(BLANKS);
  }

  private String one(List<String> some) {
    return some.get(random.nextInt(some.size()));
  }
}
