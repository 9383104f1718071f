package dev.forkpoint.adapters.fs.trace.form;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.JsonGeneratorDelegate;
import dev.forkpoint.adapters.fs.trace.ByteScan;
import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Writes texts several times as fast as a generator does that looks at each character; what it
/// writes is the same. Very long texts are left to the generator.
final class QuickTexts extends JsonGeneratorDelegate {
  private static final int LONGEST = 128 * 1024;
  private static final int LONGEST_ESCAPE = 12;
  private static final int UNICODE_DIGITS = 4;
  private static final byte[] HEX = "0123456789ABCDEF".getBytes(UTF_8);

  /// The least first byte of a character that takes three bytes in UTF-8, and four.
  private static final int FIRST_OF_THREE = 0xE0;

  private static final int FIRST_OF_FOUR = 0xF0;

  private final boolean ascii;
  private byte[] escaped = new byte[1024];
  private int length;

  /// @param generator writes UTF-8, and escapes of ASCII only what JSON demands
  /// @param ascii whether it escapes all characters beyond ASCII, and not only those beyond the
  ///   basic plane
  QuickTexts(JsonGenerator generator, boolean ascii) {
    super(generator);
    this.ascii = ascii;
  }

  /// @param text without halves of surrogate pairs that stand alone
  @Override
  public void writeString(@Nullable String text) throws IOException {
    if (text == null || text.length() > LONGEST) {
      delegate.writeString(text);
      return;
    }
    byte[] bytes = text.getBytes(UTF_8);
    boolean plain = bytes.length == text.length();
    if (plain && ByteScan.plainEnd(bytes, 0, bytes.length) == bytes.length) {
      delegate.writeRawUTF8String(bytes, 0, bytes.length);
    } else {
      escape(bytes);
      delegate.writeRawUTF8String(escaped, 0, length);
    }
  }

  private void escape(byte[] bytes) {
    length = 0;
    int at = 0;
    int asciiEnd = 0;
    while (at < bytes.length) {
      asciiEnd = at < asciiEnd ? asciiEnd : ByteScan.asciiEnd(bytes, at, bytes.length);
      int plainEnd = ByteScan.plainEnd(bytes, at, asciiEnd);
      copy(bytes, at, plainEnd);
      at = plainEnd;
      if (plainEnd < asciiEnd) {
        escapeOne(bytes[plainEnd]);
        at++;
      } else if (plainEnd < bytes.length) {
        at += putBeyondAscii(bytes, plainEnd);
      }
    }
  }

  private void copy(byte[] bytes, int start, int end) {
    int most = length + end - start + LONGEST_ESCAPE;
    if (escaped.length < most) {
      escaped = Arrays.copyOf(escaped, Math.max(most, 2 * escaped.length));
    }
    System.arraycopy(bytes, start, escaped, length, end - start);
    length += end - start;
  }

  private void escapeOne(byte character) {
    switch (character) {
      case '"', '\\' -> put((char) character);
      case '\b' -> put('b');
      case '\t' -> put('t');
      case '\n' -> put('n');
      case '\f' -> put('f');
      case '\r' -> put('r');
      default -> putUnicode((char) character);
    }
  }

  /// @return how many bytes the character takes
  private int putBeyondAscii(byte[] bytes, int at) {
    int lead = Byte.toUnsignedInt(bytes[at]);
    int size = lead < FIRST_OF_THREE ? 2 : lead < FIRST_OF_FOUR ? 3 : 4;
    if (ascii || size == 4) {
      for (char unit : new String(bytes, at, size, UTF_8).toCharArray()) {
        putUnicode(unit);
      }
    } else {
      copy(bytes, at, at + size);
    }
    return size;
  }

  private void putUnicode(char unit) {
    put('u');
    for (int i = UNICODE_DIGITS - 1; i >= 0; i--) {
      escaped[length++] = HEX[(unit >> (4 * i)) & 0xf];
    }
  }

  private void put(char escape) {
    escaped[length++] = '\\';
    escaped[length++] = (byte) escape;
  }
}
