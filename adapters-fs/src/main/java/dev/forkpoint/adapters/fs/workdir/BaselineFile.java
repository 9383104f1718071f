package dev.forkpoint.adapters.fs.workdir;

import dev.forkpoint.application.port.Baseline;
import dev.forkpoint.domain.content.Digest;
import dev.forkpoint.domain.session.SessionId;
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
/// | 1 | 1 where the baseline is settled, otherwise 0 |
/// | 4 | number of the checkpoint |
/// | 2 + n | session |
/// | 16 each | stamps: inode and time of change |
/// | 4 | CRC-32C of all that |
///
/// Numbers are big-endian. It is written beside and renamed, but not forced to the disk: should a
/// crash lose or tear it, there is no baseline, and files are read again.
final class BaselineFile {
  private static final long MAGIC = 0x4650_4241_5345_0001L;
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
    boolean settled = content.get() == 1;
    int number = content.getInt();
    byte[] session = new byte[content.getShort()];
    content.get(session);
    SessionId id = new SessionId(new String(session, StandardCharsets.US_ASCII));
    return new StoredBaseline(new Baseline(id, number, settled), content.slice());
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
    byte[] session = baseline.session().value().getBytes(StandardCharsets.US_ASCII);
    ByteBuffer content =
        ByteBuffer.allocate(FIXED_BYTES + session.length + stamps.length + Integer.BYTES)
            .putLong(MAGIC)
            .put((byte) (baseline.settled() ? 1 : 0))
            .putInt(baseline.number())
            .putShort((short) session.length)
            .put(session)
            .put(stamps);
    return content.putInt(checksum(content.slice(0, content.position()))).array();
  }

  private static int checksum(ByteBuffer content) {
    CRC32C crc = new CRC32C();
    crc.update(content);
    return (int) crc.getValue();
  }
}
