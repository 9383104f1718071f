package dev.forkpoint.adapters.fs.archive;

import dev.forkpoint.adapters.fs.archive.Member.Kind;
import dev.forkpoint.application.port.ArchiveException.Damaged;
import dev.forkpoint.application.port.ArchiveException.Refused;
import dev.forkpoint.domain.upload.Shown;
import java.io.IOException;
import java.io.InputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.time.Instant;

/// What the central directory says of a member (APPNOTE 4.3.12).
final class ZipMember {
  private static final int SIGNATURE = 0x02014b50;
  private static final int FIXED_BYTES = 46;
  private static final int ENCRYPTED = 1 | 1 << 6 | 1 << 13;
  private static final int LENGTHS_FOLLOW = 1 << 3;
  private static final int STORED = 0;
  private static final int DEFLATED = 8;
  private static final int BY_UNIX = 3;
  private static final int BY_MACOS = 19;
  private static final int DOS_DIRECTORY = 0x10;
  private static final int PERMISSIONS = 07777;

  private final ZipRecord header;
  private final byte[] name;
  private final ZipExtra extra;
  private final long bytes;
  private final long storedBytes;
  private final long offset;

  private ZipMember(ZipRecord header, byte[] name, ZipExtra extra, ByteBuffer large) {
    this.header = header;
    this.name = name;
    this.extra = extra;
    this.bytes = number(header.four(24), large);
    this.storedBytes = number(header.four(20), large);
    this.offset = number(header.four(42), large);
  }

  /// Reads the next one.
  static ZipMember readFrom(InputStream directory) throws IOException {
    byte[] fixed = read(directory, FIXED_BYTES);
    ZipRecord header = ZipRecord.of(fixed);
    if (header.four(0) != SIGNATURE) {
      throw new Damaged("the central directory of the zip is broken");
    }
    byte[] name = read(directory, header.two(28));
    ZipExtra extra = new ZipExtra(read(directory, header.two(30)), quoted(name));
    read(directory, header.two(32));
    ByteBuffer large = extra.field(ZipExtra.ZIP64).orElseGet(() -> ByteBuffer.allocate(0));
    try {
      return new ZipMember(header, name, extra, large).sound();
    } catch (BufferUnderflowException _) {
      throw new Damaged("the lengths of %s are not told".formatted(quoted(name)));
    }
  }

  private static byte[] read(InputStream directory, int count) throws IOException {
    byte[] read = directory.readNBytes(count);
    if (read.length < count) {
      throw new Damaged("the central directory of the zip ends too early");
    }
    return read;
  }

  private static long number(long small, ByteBuffer large) {
    return small == ZipRecord.ELSEWHERE ? large.getLong() : small;
  }

  private ZipMember sound() throws IOException {
    if ((flags() & ENCRYPTED) != 0) {
      throw new Refused(Shown.of(name), "it is encrypted");
    }
    if (method() != STORED && method() != DEFLATED) {
      throw new Refused(
          Shown.of(name), "it is compressed by method %d, not by DEFLATE".formatted(method()));
    }
    if (header.two(34) != 0) {
      throw new Refused(Shown.of(name), "it is in another part of a divided zip");
    }
    boolean isPossible = offset >= 0 && storedBytes >= 0 && bytes >= 0;
    if (!isPossible || (method() == STORED && storedBytes != bytes)) {
      throw new Damaged("the lengths of %s cannot be".formatted(quoted()));
    }
    return this;
  }

  byte[] name() {
    return name;
  }

  /// Where its local header begins.
  long offset() {
    return offset;
  }

  /// Length of its data.
  long storedBytes() {
    return storedBytes;
  }

  /// Length of what that unpacks to.
  long bytes() {
    return bytes;
  }

  /// The name, for messages.
  String quoted() {
    return quoted(name);
  }

  private static String quoted(byte[] name) {
    return "member '%s'".formatted(Shown.of(name));
  }

  private int flags() {
    return header.two(8);
  }

  int method() {
    return header.two(10);
  }

  long crc32() {
    return header.four(16);
  }

  boolean isDeflated() {
    return method() == DEFLATED;
  }

  /// Whether its lengths stand behind its data, and not before.
  boolean hasDescriptor() {
    return (flags() & LENGTHS_FOLLOW) != 0;
  }

  Instant modified() {
    return ZipTimes.modified(extra, header.four(12));
  }

  private boolean isFromUnix() {
    int by = header.two(4) >> 8;
    return (by == BY_UNIX || by == BY_MACOS) && unixMode() != 0;
  }

  private int unixMode() {
    return header.two(40);
  }

  int mode() {
    int usual = kindByName() == Kind.DIRECTORY ? 0755 : 0644;
    return isFromUnix() ? unixMode() & PERMISSIONS : usual;
  }

  /// What it is.
  Kind kind() throws Refused {
    Kind kind = isFromUnix() ? unixKind() : kindByName();
    if (kind == Kind.DIRECTORY && bytes > 0) {
      throw new Refused(Shown.of(name), "it is a directory with content");
    }
    return kind;
  }

  private Kind unixKind() throws Refused {
    return switch (unixMode() & 0170000) {
      case 0 -> kindByName();
      case 0100000 -> Kind.FILE;
      case 0040000 -> Kind.DIRECTORY;
      case 0120000 -> Kind.LINK;
      case 0010000 -> throw new Refused(Shown.of(name), "it is a named pipe");
      case 0140000 -> throw new Refused(Shown.of(name), "it is a socket");
      default -> throw new Refused(Shown.of(name), "it is a device");
    };
  }

  private Kind kindByName() {
    boolean isDirectory =
        (name.length > 0 && name[name.length - 1] == '/') || (header.two(38) & DOS_DIRECTORY) != 0;
    return isDirectory ? Kind.DIRECTORY : Kind.FILE;
  }
}
