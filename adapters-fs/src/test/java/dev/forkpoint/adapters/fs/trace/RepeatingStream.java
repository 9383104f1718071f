package dev.forkpoint.adapters.fs.trace;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Collections;
import java.util.List;

/// A file that says the same again and again between its beginning and its end. It is never held.
public final class RepeatingStream extends SequenceInputStream {

  /// @param bytes how much of it is repetition; it ends with a whole one
  public RepeatingStream(String before, String repeated, long bytes, String after) {
    super(
        Collections.enumeration(List.of(bytes(before), repetition(repeated, bytes), bytes(after))));
  }

  private static InputStream bytes(String content) {
    return new ByteArrayInputStream(content.getBytes(UTF_8));
  }

  private static InputStream repetition(String repeated, long bytes) {
    byte[] unit = repeated.getBytes(UTF_8);
    return new InputStream() {
      private final long length = bytes / unit.length * unit.length;
      private long at;

      @Override
      public int read() {
        return at < length ? unit[(int) (at++ % unit.length)] : -1;
      }

      @Override
      public int read(byte[] target, int start, int most) {
        int bytes = (int) Math.min(most, length - at);
        for (int i = 0; i < bytes; i++) {
          target[start + i] = unit[(int) (at++ % unit.length)];
        }
        return bytes == 0 ? -1 : bytes;
      }
    };
  }
}
