package dev.forkpoint.adapters.fs.trace.form;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.JsonGeneratorDelegate;
import dev.forkpoint.adapters.fs.trace.ByteScan;
import java.io.IOException;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/// Writes texts in ASCII, as nearly all are, several times as fast as a generator does that looks
/// at each character; what it writes is the same. Other texts, and very long ones, are left to the
/// generator.
final class QuickTexts extends JsonGeneratorDelegate {
  private static final int LONGEST = 128 * 1024;
  private static final int LONGEST_ESCAPE = 6;
  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  private byte[] escaped = new byte[1024];
  private int length;

  /// @param generator writes UTF-8, and escapes of ASCII only what JSON demands
  QuickTexts(JsonGenerator generator) {
    super(generator);
  }

  /// @param text without halves of surrogate pairs, so that it is ASCII where it has as many bytes
  ///   as characters
  @Override
  public void writeString(@Nullable String text) throws IOException {
    if (text == null || text.length() > LONGEST) {
      delegate.writeString(text);
      return;
    }
    byte[] bytes = text.getBytes(UTF_8);
    if (bytes.length != text.length()) {
      delegate.writeString(text);
    } else if (ByteScan.plainEnd(bytes, 0, bytes.length) == bytes.length) {
      delegate.writeRawUTF8String(bytes, 0, bytes.length);
    } else {
      escape(bytes);
      delegate.writeRawUTF8String(escaped, 0, length);
    }
  }

  private void escape(byte[] bytes) {
    length = 0;
    int at = 0;
    while (at < bytes.length) {
      int plainEnd = ByteScan.plainEnd(bytes, at, bytes.length);
      makeRoom(plainEnd - at + LONGEST_ESCAPE);
      System.arraycopy(bytes, at, escaped, length, plainEnd - at);
      length += plainEnd - at;
      if (plainEnd < bytes.length) {
        escapeOne(bytes[plainEnd]);
      }
      at = plainEnd + 1;
    }
  }

  private void makeRoom(int more) {
    if (escaped.length < length + more) {
      escaped = Arrays.copyOf(escaped, Math.max(length + more, 2 * escaped.length));
    }
  }

  private void escapeOne(byte character) {
    switch (character) {
      case '"', '\\' -> put((char) character);
      case '\b' -> put('b');
      case '\t' -> put('t');
      case '\n' -> put('n');
      case '\f' -> put('f');
      case '\r' -> put('r');
      default -> {
        put('u');
        for (char digit : HEX.toHexDigits((char) character).toCharArray()) {
          escaped[length++] = (byte) digit;
        }
      }
    }
  }

  private void put(char escape) {
    escaped[length++] = '\\';
    escaped[length++] = (byte) escape;
  }
}
