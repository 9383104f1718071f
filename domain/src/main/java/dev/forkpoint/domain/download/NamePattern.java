package dev.forkpoint.domain.download;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/// A pattern of one name: `*` stands for any characters, `?` for one, `[a-z]` and `[!a-z]` for one
/// of a class, `\` takes the next character for what it is. Matching takes at most the product of
/// both lengths, whatever the pattern.
final class NamePattern {
  private static final Part ONE = new Part(_ -> true, false);
  private static final Part ANY_NUMBER = new Part(_ -> true, true);

  private final List<Part> parts;

  private NamePattern(List<Part> parts) {
    this.parts = parts;
  }

  /// What stands for a character of a name, or for any number of them.
  private record Part(IntPredicate character, boolean isRepeated) {
    boolean takes(int one) {
      return !isRepeated && character.test(one);
    }
  }

  /// Reads a pattern.
  ///
  /// @throws IllegalArgumentException where a class is not closed or nothing follows a backslash
  static NamePattern parse(String text) {
    return new Parser(text).parse();
  }

  /// Whether the whole name is as the pattern wants it. The greedy walk returns to the last star
  /// alone, since an earlier one could take no more than that one can.
  boolean matches(String name) {
    int[] characters = name.codePoints().toArray();
    int part = 0;
    int star = -1;
    int resume = 0;
    int at = 0;
    while (at < characters.length) {
      if (part < parts.size() && parts.get(part).isRepeated()) {
        star = part++;
        resume = at;
      } else if (part < parts.size() && parts.get(part).takes(characters[at])) {
        part++;
        at++;
      } else if (star >= 0) {
        part = star + 1;
        at = ++resume;
      } else {
        return false;
      }
    }
    return onlyStarsFrom(part);
  }

  private boolean onlyStarsFrom(int part) {
    return parts.stream().skip(part).allMatch(Part::isRepeated);
  }

  private static final class Parser {
    private final String text;
    private final int[] characters;
    private final List<Part> parts = new ArrayList<>();
    private int at;

    Parser(String text) {
      this.text = text;
      this.characters = text.codePoints().toArray();
    }

    NamePattern parse() {
      while (at < characters.length) {
        int character = characters[at++];
        parts.add(
            switch (character) {
              case '*' -> ANY_NUMBER;
              case '?' -> ONE;
              case '[' -> new Part(oneOfClass(), false);
              case '\\' -> new Part(same(escaped()), false);
              default -> new Part(same(character), false);
            });
      }
      return new NamePattern(List.copyOf(parts));
    }

    private static IntPredicate same(int wanted) {
      return character -> character == wanted;
    }

    private int escaped() {
      if (at == characters.length) {
        throw new IllegalArgumentException("nothing follows the backslash in '" + text + "'");
      }
      return characters[at++];
    }

    private IntPredicate oneOfClass() {
      boolean negated = at < characters.length && (characters[at] == '!' || characters[at] == '^');
      at += negated ? 1 : 0;
      List<IntPredicate> ranges = new ArrayList<>();
      do {
        ranges.add(range());
      } while (peek() != ']');
      at++;
      return character -> negated != ranges.stream().anyMatch(range -> range.test(character));
    }

    private IntPredicate range() {
      int first = inClass();
      boolean isRange = peek() == '-' && at + 1 < characters.length && characters[at + 1] != ']';
      if (!isRange) {
        return same(first);
      }
      at++;
      int last = inClass();
      return character -> character >= first && character <= last;
    }

    private int inClass() {
      int character = peek();
      at++;
      return character == '\\' ? escaped() : character;
    }

    private int peek() {
      if (at == characters.length) {
        throw new IllegalArgumentException("the class in '" + text + "' is not closed by ']'");
      }
      return characters[at];
    }
  }
}
