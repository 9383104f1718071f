package dev.forkpoint.adapters.fs.trace;

import dev.forkpoint.application.port.TraceFormat;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/// The beginning of a file, from which its format is recognised.
public final class FileHead {
  private FileHead() {}

  /// The first 64 KiB of a file, or all of it where it is shorter. Nothing where it has gone since
  /// it was listed.
  public static byte[] read(Path file) throws IOException {
    try (InputStream content = Files.newInputStream(file)) {
      return read(content);
    } catch (NoSuchFileException _) {
      return new byte[0];
    }
  }

  /// The first 64 KiB of a stream, or all of it where it is shorter.
  public static byte[] read(InputStream content) throws IOException {
    return content.readNBytes(TraceFormat.HEAD_BYTES);
  }

  /// A stream from its beginning again.
  ///
  /// @param head what [#read(InputStream)] gave
  public static InputStream before(InputStream rest, byte[] head) throws IOException {
    PushbackInputStream whole = new PushbackInputStream(rest, TraceFormat.HEAD_BYTES);
    whole.unread(head);
    return whole;
  }
}
