package dev.forkpoint.adapters.fs.archive;

import dev.forkpoint.application.port.ArchiveException.Damaged;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/// What stands before the data of a member, and behind it (APPNOTE 4.3.7 and 4.3.9). Readers that
/// know the central directory do not look at it, others at nothing else: so both have to tell the
/// same.
final class ZipLocalHeader {
  private static final int SIGNATURE = 0x04034b50;
  private static final int FIXED_BYTES = 30;
  private static final int DESCRIPTOR_SIGNATURE = 0x08074b50;
  private static final int MOST_DESCRIPTOR_BYTES = 24;

  private final FileBytes zip;
  private final ZipMember member;
  private final ZipRecord fixed;
  private final int restBytes;

  ZipLocalHeader(FileBytes zip, ZipMember member) throws IOException {
    this.zip = zip;
    this.member = member;
    byte[] bytes = zip.read(member.offset(), FIXED_BYTES);
    this.fixed = ZipRecord.of(bytes, SIGNATURE, "header of a member", member.offset());
    this.restBytes = fixed.two(26) + fixed.two(28);
  }

  /// Where the data begins, if everything is as the central directory has it.
  ///
  /// @param end where the data of all members ends
  long dataOffset(long end) throws IOException {
    long data = member.offset() + FIXED_BYTES + restBytes;
    if (data > end || member.storedBytes() > end - data) {
      throw new Damaged("%s reaches into the central directory".formatted(member.quoted()));
    }
    byte[] rest = zip.read(member.offset() + FIXED_BYTES, restBytes);
    byte[] name = Arrays.copyOf(rest, fixed.two(26));
    byte[] extra = Arrays.copyOfRange(rest, name.length, rest.length);
    boolean isSame =
        Arrays.equals(name, member.name())
            && fixed.two(8) == member.method()
            && tellsTheLengths(new ZipExtra(extra, member.quoted()));
    if (!isSame) {
      throw new Damaged(
          "%s is told otherwise by its own header than by the central directory"
              .formatted(member.quoted()));
    }
    return data;
  }

  private boolean tellsTheLengths(ZipExtra extra) {
    boolean mayBeZero = member.hasDescriptor();
    ByteBuffer large = extra.field(ZipExtra.ZIP64).orElseGet(() -> ByteBuffer.allocate(0));
    return isSame(fixed.four(14), member.crc32(), mayBeZero)
        && tells(fixed.four(22), member.bytes(), large, mayBeZero)
        && tells(fixed.four(18), member.storedBytes(), large, mayBeZero);
  }

  private static boolean tells(long small, long wanted, ByteBuffer large, boolean mayBeZero) {
    boolean isElsewhere = small == ZipRecord.ELSEWHERE && large.remaining() >= Long.BYTES;
    return isSame(isElsewhere ? large.getLong() : small, wanted, mayBeZero);
  }

  private static boolean isSame(long told, long wanted, boolean mayBeZero) {
    return told == wanted || (mayBeZero && told == 0);
  }

  /// Where all of the member ends.
  ///
  /// @param dataEnd where its data ends
  /// @param end where all members end
  long end(long dataEnd, long end) throws IOException {
    if (!member.hasDescriptor()) {
      return dataEnd;
    }
    int room = (int) Math.min(MOST_DESCRIPTOR_BYTES, end - dataEnd);
    byte[] there = zip.read(dataEnd, room);
    for (boolean isSigned : new boolean[] {true, false}) {
      for (boolean isLarge : new boolean[] {false, true}) {
        byte[] wanted = descriptor(isSigned, isLarge);
        if (room >= wanted.length && Arrays.equals(wanted, Arrays.copyOf(there, wanted.length))) {
          return dataEnd + wanted.length;
        }
      }
    }
    throw new Damaged("what stands behind %s does not tell its lengths".formatted(member.quoted()));
  }

  private byte[] descriptor(boolean isSigned, boolean isLarge) {
    ByteBuffer wanted = ByteBuffer.allocate(MOST_DESCRIPTOR_BYTES).order(ByteOrder.LITTLE_ENDIAN);
    if (isSigned) {
      wanted.putInt(DESCRIPTOR_SIGNATURE);
    }
    wanted.putInt((int) member.crc32());
    if (isLarge) {
      wanted.putLong(member.storedBytes()).putLong(member.bytes());
    } else {
      wanted.putInt((int) member.storedBytes()).putInt((int) member.bytes());
    }
    return Arrays.copyOf(wanted.array(), wanted.position());
  }
}
