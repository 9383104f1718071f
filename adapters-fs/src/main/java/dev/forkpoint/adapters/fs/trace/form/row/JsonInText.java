package dev.forkpoint.adapters.fs.trace.form.row;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/// Writes JSON into a text of JSON. What comes in has no control characters, as JSON on one line
/// has none.
final class JsonInText extends OutputStream {
  private static final byte[] QUOTE = "\\\"".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] BACKSLASH = "\\\\".getBytes(StandardCharsets.US_ASCII);

  private final OutputStream target;

  /// @param target left open
  JsonInText(OutputStream target) {
    this.target = target;
  }

  @Override
  public void write(int value) throws IOException {
    switch (value) {
      case '"' -> target.write(QUOTE);
      case '\\' -> target.write(BACKSLASH);
      default -> target.write(value);
    }
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    int from = offset;
    for (int i = offset; i < offset + length; i++) {
      if (bytes[i] == '"' || bytes[i] == '\\') {
        target.write(bytes, from, i - from);
        write(bytes[i]);
        from = i + 1;
      }
    }
    target.write(bytes, from, offset + length - from);
  }
}
