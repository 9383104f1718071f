package dev.forkpoint.domain.upload;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Text from outside, so that it can be shown anywhere.
public final class Shown {
  private static final int MOST_CHARACTERS = 200;

  private Shown() {}

  /// The text of bytes, if they are UTF-8.
  public static Optional<String> text(byte[] utf8) {
    try {
      return Optional.of(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8)).toString());
    } catch (CharacterCodingException _) {
      return Optional.empty();
    }
  }

  /// Bytes of a name; those that are no ASCII as `\xNN` where they are not UTF-8.
  public static String of(byte[] name) {
    return text(name).map(Shown::of).orElseGet(() -> bytes(name));
  }

  /// A name, cut where it is very long. What cannot be seen, or would move what can, is told by its
  /// code point: `<U+202E>`.
  public static String of(String name) {
    StringBuilder shown = new StringBuilder();
    name.codePoints().limit(MOST_CHARACTERS).forEach(character -> add(character, shown));
    return name.codePointCount(0, name.length()) > MOST_CHARACTERS
        ? shown.append('…').toString()
        : shown.toString();
  }

  private static void add(int character, StringBuilder shown) {
    if (isUnseen(character)) {
      shown.append("<U+%04X>".formatted(character));
    } else {
      shown.appendCodePoint(character);
    }
  }

  private static String bytes(byte[] name) {
    StringBuilder shown = new StringBuilder();
    for (int i = 0; i < Math.min(name.length, MOST_CHARACTERS); i++) {
      int single = name[i] & 0xff;
      if (single < 0x80) {
        add(single, shown);
      } else {
        shown.append("\\x").append(Integer.toHexString(single));
      }
    }
    return shown.toString();
  }

  /// Whether a character controls how others are shown, or is not shown itself.
  static boolean isUnseen(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          true;
      default -> isBidiControl(character);
    };
  }

  /// The characters of Unicode's property Bidi_Control.
  private static boolean isBidiControl(int character) {
    return character == 0x61c
        || character == 0x200e
        || character == 0x200f
        || (character >= 0x202a && character <= 0x202e)
        || (character >= 0x2066 && character <= 0x2069);
  }
}
