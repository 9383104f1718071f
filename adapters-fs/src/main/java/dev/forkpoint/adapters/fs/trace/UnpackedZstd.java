package dev.forkpoint.adapters.fs.trace;

import io.airlift.compress.zstd.ZstdInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Optional;

/// What a file packed by Zstandard holds, unpacked while it is read, in memory that does not depend
/// on the file's length: a window of at most 8 MiB. A file that breaks off is read up to there;
/// other damage ends it, as if the file had ended there.
public final class UnpackedZstd extends InputStream {
  /// How many bytes tell whether a file is packed.
  public static final int MAGIC_BYTES = 4;

  private final InputStream packed;
  private final ZstdFrames frames;
  private final InputStream unpacked;
  private Optional<String> damage = Optional.empty();

  /// @param packed the file; the caller closes it
  public UnpackedZstd(InputStream packed) {
    this.packed = packed;
    this.frames = new ZstdFrames(new Telling(packed));
    this.unpacked = new ZstdInputStream(frames);
  }

  /// Whether a file is packed.
  ///
  /// @param head its first bytes
  public static boolean isPacked(byte[] head) {
    return ZstdFrames.isPacked(head);
  }

  /// What is wrong with the packed file, in words. Known at the end.
  public Optional<String> damage() {
    return frames.isBrokenOff() ? Optional.of("zstd data that breaks off") : damage;
  }

  /// The length of the packed file, in bytes. Reads over what is left of it.
  public long packedBytes() throws IOException {
    return frames.packedBytes() + packed.transferTo(OutputStream.nullOutputStream());
  }

  @Override
  public int read() throws IOException {
    byte[] single = new byte[1];
    return read(single, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(single[0]);
  }

  /// Hostile data fails the decoder in many ways.
  @Override
  public int read(byte[] target, int start, int length) throws IOException {
    if (damage.isPresent()) {
      return -1;
    }
    try {
      return unpacked.read(target, start, length);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    } catch (IOException | RuntimeException _) {
      damage = Optional.of("zstd data that cannot be unpacked");
      return -1;
    }
  }

  /// Tells a file that cannot be read from one that cannot be unpacked.
  private static final class Telling extends FilterInputStream {
    Telling(InputStream file) {
      super(file);
    }

    @Override
    public int read(byte[] target, int start, int length) {
      try {
        return in.read(target, start, length);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
