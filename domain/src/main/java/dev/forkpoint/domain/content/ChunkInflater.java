package dev.forkpoint.domain.content;

import dev.forkpoint.domain.codec.FormatException;
import java.nio.ByteBuffer;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// Turns the stored form of chunks back into their bytes. For one thread; to be closed.
public final class ChunkInflater implements AutoCloseable {
  private final Inflater inflater = new Inflater(true);

  /// Inflates one chunk.
  ///
  /// @param stored its stored form
  /// @param target where its bytes go, from index 0
  /// @param length the number of bytes that it has
  /// @throws FormatException where `stored` is damaged or holds more or fewer bytes
  public void inflate(ByteBuffer stored, byte[] target, int length) {
    inflater.reset();
    inflater.setInput(stored);
    int size = 0;
    try {
      while (size < length) {
        int more = inflater.inflate(target, size, length - size);
        if (more == 0) {
          throw new FormatException("a chunk of " + length + " bytes ends at " + size);
        }
        size += more;
      }
    } catch (DataFormatException e) {
      throw new FormatException("a chunk does not inflate: " + e.getMessage(), e);
    }
  }

  /// Inflates one chunk that may come from anywhere, and checks that its stored form is one that
  /// others may follow in the same stream.
  ///
  /// @param stored its stored form, to its limit
  /// @param target as long as the chunk
  /// @throws FormatException where it is not
  public void inflateWhole(ByteBuffer stored, byte[] target) {
    inflate(stored, target, target.length);
    try {
      boolean more = inflater.inflate(new byte[1]) > 0;
      if (more || inflater.finished() || inflater.getRemaining() > 0) {
        throw new FormatException("a chunk of " + target.length + " bytes goes on, or is closed");
      }
    } catch (DataFormatException e) {
      throw new FormatException("a chunk does not inflate: " + e.getMessage(), e);
    }
  }

  @Override
  public void close() {
    inflater.close();
  }
}
