package dev.forkpoint.adapters.fs.index;

import dev.forkpoint.domain.content.Digest;
import java.io.Closeable;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// The packs that a [HintTable] speaks of, in a file of digests. A pack is known by the position of
/// its digest, counted from 1. Not for several threads.
final class PackNames implements Closeable {
  private final RandomAccessFile file;
  private int lastNumber;
  private @Nullable Digest last;

  /// @param mode `r` or `rw`
  PackNames(Path path, String mode) throws IOException {
    file = new RandomAccessFile(path.toFile(), mode);
  }

  /// How many there are. One that was only begun does not count.
  int count() throws IOException {
    return (int) (file.length() / Digest.BYTES);
  }

  /// Adds a pack.
  ///
  /// @return its number
  int add(Digest pack) throws IOException {
    int count = count();
    file.seek((long) count * Digest.BYTES);
    file.write(pack.toByteArray());
    return count + 1;
  }

  /// The pack of that number, where there is one. It is mostly the one that was asked for last, as
  /// chunks that were saved together are looked for together.
  @Nullable Digest find(int number) throws IOException {
    if (last == null || number != lastNumber) {
      last = number >= 1 && number <= count() ? read(number) : null;
      lastNumber = number;
    }
    return last;
  }

  private Digest read(int number) throws IOException {
    byte[] bytes = new byte[Digest.BYTES];
    file.seek((number - 1L) * Digest.BYTES);
    file.readFully(bytes);
    return Digest.read(bytes, 0);
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
