package dev.forkpoint.domain.archive;

import dev.forkpoint.domain.archive.Segment.Literal;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// The end of a zip: the record by which readers find the central directory (APPNOTE 4.3.16), with
/// its larger twin and a pointer to that before it where Zip64 is needed (4.3.14 and 4.3.15).
final class ZipEnd {
  private static final int SIGNATURE = 0x06054b50;
  private static final int BYTES = 22;
  private static final int ZIP64_SIGNATURE = 0x06064b50;
  private static final int ZIP64_BYTES = 56;
  private static final int ZIP64_HEAD_BYTES = Integer.BYTES + Long.BYTES;
  private static final int LOCATOR_SIGNATURE = 0x07064b50;
  private static final int LOCATOR_BYTES = 20;
  private static final long MOST_MEMBERS = 0xffff;

  private ZipEnd() {}

  /// @param members how many there are
  /// @param offset where the central directory begins
  /// @param bytes its length
  /// @param comment what stands at the very end
  static Literal of(long members, long offset, long bytes, byte[] comment) {
    boolean zip64 = members >= MOST_MEMBERS || Zip64.needs(offset) || Zip64.needs(bytes);
    ByteBuffer end =
        ByteBuffer.allocate((zip64 ? ZIP64_BYTES + LOCATOR_BYTES : 0) + BYTES + comment.length)
            .order(ByteOrder.LITTLE_ENDIAN);
    if (zip64) {
      putZip64(end, members, offset, bytes);
      putLocator(end, offset + bytes);
    }
    put(end, members, offset, bytes, comment);
    return new Literal(end.flip());
  }

  private static void putZip64(ByteBuffer end, long members, long offset, long bytes) {
    end.putInt(ZIP64_SIGNATURE).putLong(ZIP64_BYTES - ZIP64_HEAD_BYTES);
    end.putShort(ZipMember.MADE_BY).putShort(Zip64.VERSION);
    int disk = 0;
    end.putInt(disk).putInt(disk);
    end.putLong(members).putLong(members).putLong(bytes).putLong(offset);
  }

  private static void putLocator(ByteBuffer end, long zip64Offset) {
    int disk = 0;
    int disks = 1;
    end.putInt(LOCATOR_SIGNATURE).putInt(disk).putLong(zip64Offset).putInt(disks);
  }

  private static void put(ByteBuffer end, long members, long offset, long bytes, byte[] comment) {
    short disk = 0;
    short shown = (short) Math.min(members, MOST_MEMBERS);
    end.putInt(SIGNATURE).putShort(disk).putShort(disk).putShort(shown).putShort(shown);
    end.putInt(Zip64.shorten(bytes))
        .putInt(Zip64.shorten(offset))
        .putShort((short) comment.length)
        .put(comment);
  }
}
