package dev.forkpoint.adapters.fs.workdir;

import dev.forkpoint.application.port.Baseline;
import dev.forkpoint.domain.content.Digest;
import dev.forkpoint.domain.session.SessionId;
import dev.forkpoint.domain.session.WorkspaceId;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.zip.CRC32C;

/// The file that holds what is known of one directory, called by the SHA-256 of its real path:
///
/// | bytes | |
/// |---|---|
/// | 8 | `FPBASE` and the version of this format, 1 |
/// | 1 | 1 where the baseline is settled, and 2 more where it is of a home |
/// | 4 | number of the checkpoint, or of the state of the home |
/// | 2 + n | session, or workspace |
/// | 16 each | stamps: inode and time of change |
/// | 4 | CRC-32C of all that |
///
/// Numbers are big-endian. It is written beside and renamed, but not forced to the disk: should a
/// crash lose or tear it, there is no baseline, and files are read again.
final class BaselineFile {
  private static final long MAGIC = 0x4650_4241_5345_0001L;
  private static final int SETTLED = 1;
  private static final int HOME = 2;
  private static final int FIXED_BYTES = Long.BYTES + 1 + Integer.BYTES + Short.BYTES;

  private final Path folder;
  private final Path file;

  private BaselineFile(Path folder, String name) {
    this.folder = folder;
    this.file = folder.resolve(name);
  }

  /// A URI has the bytes of a path whatever the locale; it ends in a slash where the directory is
  /// there.
  static BaselineFile of(Path directory, Path stateFolder) {
    String path = directory.toUri().getRawPath();
    String name = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    Digest digest = Digest.of(name.getBytes(StandardCharsets.US_ASCII));
    return new BaselineFile(stateFolder, digest.hex());
  }

  Optional<StoredBaseline> read() throws IOException {
    try {
      ByteBuffer content = ByteBuffer.wrap(Files.readAllBytes(file));
      return isWhole(content) ? Optional.of(parse(content)) : Optional.empty();
    } catch (NoSuchFileException _) {
      return Optional.empty();
    }
  }

  private static boolean isWhole(ByteBuffer content) {
    int end = content.limit() - Integer.BYTES;
    return end >= FIXED_BYTES
        && content.getLong(0) == MAGIC
        && content.getInt(end) == checksum(content.slice(0, end));
  }

  private static StoredBaseline parse(ByteBuffer content) {
    content.position(Long.BYTES).limit(content.limit() - Integer.BYTES);
    int flags = content.get();
    int number = content.getInt();
    byte[] id = new byte[content.getShort()];
    content.get(id);
    Baseline baseline = baseline(flags, new String(id, StandardCharsets.US_ASCII), number);
    return new StoredBaseline(baseline, content.slice());
  }

  private static Baseline baseline(int flags, String id, int number) {
    boolean settled = (flags & SETTLED) != 0;
    return (flags & HOME) == 0
        ? new Baseline.OfSession(new SessionId(id), number, settled)
        : new Baseline.OfHome(new WorkspaceId(id), number, settled);
  }

  void write(Baseline baseline, byte[] stamps) throws IOException {
    Path written = folder.resolve(RandomName.next());
    try {
      Files.createDirectories(folder);
      Files.write(written, format(baseline, stamps));
      Files.move(written, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      Files.deleteIfExists(written);
      throw FileTrouble.during("cannot write " + file, e);
    }
  }

  private static byte[] format(Baseline baseline, byte[] stamps) {
    byte[] id = id(baseline).getBytes(StandardCharsets.US_ASCII);
    ByteBuffer content =
        ByteBuffer.allocate(FIXED_BYTES + id.length + stamps.length + Integer.BYTES)
            .putLong(MAGIC)
            .put((byte) flags(baseline))
            .putInt(baseline.number())
            .putShort((short) id.length)
            .put(id)
            .put(stamps);
    return content.putInt(checksum(content.slice(0, content.position()))).array();
  }

  private static String id(Baseline baseline) {
    return switch (baseline) {
      case Baseline.OfSession checkpoint -> checkpoint.session().value();
      case Baseline.OfHome home -> home.workspace().value();
    };
  }

  private static int flags(Baseline baseline) {
    return (baseline.settled() ? SETTLED : 0) | (baseline instanceof Baseline.OfHome ? HOME : 0);
  }

  private static int checksum(ByteBuffer content) {
    CRC32C crc = new CRC32C();
    crc.update(content);
    return (int) crc.getValue();
  }
}
