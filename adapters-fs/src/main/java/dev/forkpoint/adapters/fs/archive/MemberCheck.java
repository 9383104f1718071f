package dev.forkpoint.adapters.fs.archive;

import dev.forkpoint.application.port.ArchiveException.Damaged;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// Unpacks members of a zip, not a byte more than they are said to have, and looks whether they are
/// what they were.
final class MemberCheck {
  private final FileBytes zip;
  private final byte[] packed = new byte[1 << 14];
  private final byte[] plain = new byte[1 << 16];

  MemberCheck(FileBytes zip) {
    this.zip = zip;
  }

  /// Copies the content of a member.
  ///
  /// @param what the member in words
  void copy(MemberData data, String what, OutputStream target) throws IOException {
    CRC32 crc = new CRC32();
    long bytes = 0;
    try (Unpacking unpacking = new Unpacking(data)) {
      for (int read = unpacking.read();
          read >= 0 && bytes <= data.bytes();
          read = unpacking.read()) {
        crc.update(plain, 0, read);
        target.write(plain, 0, read);
        bytes += read;
      }
      if (bytes != data.bytes() || !unpacking.isAllUsed() || (int) crc.getValue() != data.crc32()) {
        throw new Damaged("%s does not unpack to what it was".formatted(what));
      }
    } catch (DataFormatException e) {
      throw new Damaged("%s does not unpack: %s".formatted(what, e.getMessage()));
    }
  }

  private final class Unpacking implements AutoCloseable {
    private final MemberData data;
    private final InputStream stored;
    private final Inflater inflater = new Inflater(true);

    Unpacking(MemberData data) {
      this.data = data;
      this.stored = zip.stretch(data.offset(), data.storedBytes());
    }

    /// The next bytes, into `plain`; less than none at the end.
    int read() throws IOException, DataFormatException {
      if (!data.isDeflated()) {
        return stored.read(plain);
      }
      int read = 0;
      while (read == 0 && !inflater.finished()) {
        if (inflater.needsInput()) {
          int more = stored.read(packed);
          if (more < 0) {
            return -1;
          }
          inflater.setInput(packed, 0, more);
        }
        read = inflater.inflate(plain);
        if (inflater.needsDictionary()) {
          throw new DataFormatException("it needs a dictionary");
        }
      }
      return read == 0 ? -1 : read;
    }

    boolean isAllUsed() {
      return !data.isDeflated()
          || (inflater.finished() && inflater.getBytesRead() == data.storedBytes());
    }

    @Override
    public void close() {
      inflater.end();
    }
  }
}
