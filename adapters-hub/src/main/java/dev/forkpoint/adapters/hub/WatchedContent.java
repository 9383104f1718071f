package dev.forkpoint.adapters.hub;

import dev.forkpoint.application.port.Content;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// Content on its way, which is held to its length. It remembers its own failure, which the client
/// that sends it mixes up with those of the way.
final class WatchedContent {
  private final Content content;
  private final AtomicReference<@Nullable IOException> failure = new AtomicReference<>();

  WatchedContent(Content content) {
    this.content = content;
  }

  long bytes() {
    return content.bytes();
  }

  /// Opens the content. Where that fails, so does the first reading.
  InputStream open() {
    try {
      return new Watched(content.open());
    } catch (IOException e) {
      failure.set(e);
      return new Failing(e);
    }
  }

  /// @throws IOException what went wrong with the content, if anything
  void check() throws IOException {
    IOException known = failure.get();
    if (known != null) {
      throw known;
    }
  }

  private final class Watched extends FilterInputStream {
    private long left = content.bytes();

    Watched(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      int read = read(one, 0, 1);
      return read < 0 ? read : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      try {
        return count(in.read(into, offset, length));
      } catch (IOException e) {
        failure.compareAndSet(null, e);
        throw e;
      }
    }

    private int count(int read) throws IOException {
      left -= Math.max(read, 0);
      if (left < 0 || (read < 0 && left > 0)) {
        throw new IOException(
            "the content is %s than %d bytes".formatted(left < 0 ? "longer" : "shorter", bytes()));
      }
      return read;
    }
  }

  private static final class Failing extends InputStream {
    private final IOException failure;

    Failing(IOException failure) {
      this.failure = failure;
    }

    @Override
    public int read() throws IOException {
      throw failure;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      throw failure;
    }
  }
}
