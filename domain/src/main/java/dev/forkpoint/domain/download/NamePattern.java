package dev.forkpoint.domain.download;

import java.util.ArrayList;
import java.util.List;

/// A pattern of one name: `*` stands for any characters, `?` for one, `[a-z]` and `[!a-z]` for one
/// of a class, `\` takes the next character for what it is. Matching takes at most the product of
/// both lengths, whatever the pattern.
final class NamePattern {
  private static final NamePart ANY = _ -> true;

  private final List<NamePart> parts;

  /// Which of the parts stand for any number of characters.
  private final List<Boolean> repeated;

  private NamePattern(List<NamePart> parts, List<Boolean> repeated) {
    this.parts = parts;
    this.repeated = repeated;
  }

  /// One character of a name.
  @FunctionalInterface
  private interface NamePart {
    boolean takes(int character);
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
      if (part < parts.size() && repeated.get(part)) {
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
    return !repeated.subList(part, repeated.size()).contains(false);
  }

  private static final class Parser {
    private final String text;
    private final int[] characters;
    private final List<NamePart> parts = new ArrayList<>();
    private final List<Boolean> repeated = new ArrayList<>();
    private int at;

    Parser(String text) {
      this.text = text;
      this.characters = text.codePoints().toArray();
    }

    NamePattern parse() {
      while (at < characters.length) {
        int character = characters[at++];
        switch (character) {
          case '*' -> add(ANY, true);
          case '?' -> add(ANY, false);
          case '[' -> add(oneOfClass(), false);
          case '\\' -> add(same(escaped()), false);
          default -> add(same(character), false);
        }
      }
      return new NamePattern(List.copyOf(parts), List.copyOf(repeated));
    }

    private void add(NamePart part, boolean isRepeated) {
      parts.add(part);
      repeated.add(isRepeated);
    }

    private static NamePart same(int wanted) {
      return character -> character == wanted;
    }

    private int escaped() {
      if (at == characters.length) {
        throw new IllegalArgumentException("nothing follows the backslash in '" + text + "'");
      }
      return characters[at++];
    }

    private NamePart oneOfClass() {
      boolean negated = at < characters.length && (characters[at] == '!' || characters[at] == '^');
      at += negated ? 1 : 0;
      List<NamePart> ranges = new ArrayList<>();
      do {
        ranges.add(range());
      } while (peek() != ']');
      at++;
      return character -> negated != ranges.stream().anyMatch(range -> range.takes(character));
    }

    private NamePart range() {
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
