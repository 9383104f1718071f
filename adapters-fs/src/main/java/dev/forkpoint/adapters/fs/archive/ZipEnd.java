package dev.forkpoint.adapters.fs.archive;

import dev.forkpoint.application.port.ArchiveException.Damaged;
import dev.forkpoint.application.port.ArchiveException.Refused;
import java.io.IOException;

/// Where the central directory of a zip is (APPNOTE 4.3.14 to 4.3.16). It ends where the end
/// begins, and the end reaches to the last byte of the file: nothing can hide there.
///
/// @param members how many there are
/// @param offset where the directory begins
/// @param bytes its length
record ZipEnd(long members, long offset, long bytes) {
  private static final int SIGNATURE = 0x06054b50;
  private static final int BYTES = 22;
  private static final int MOST_COMMENT_BYTES = 0xffff;
  private static final int LOCATOR_SIGNATURE = 0x07064b50;
  private static final int LOCATOR_BYTES = 20;
  private static final int LARGE_SIGNATURE = 0x06064b50;
  private static final int LARGE_BYTES = 56;
  private static final int LARGE_HEAD_BYTES = 12;
  private static final int MANY = 0xffff;

  static ZipEnd of(FileBytes zip) throws IOException {
    long at = find(zip);
    ZipRecord end = ZipRecord.of(zip.read(at, BYTES));
    requireOneDisk(end.two(4), end.two(6));
    if (end.two(8) != end.two(10)) {
      throw lies();
    }
    ZipEnd small = new ZipEnd(end.two(10), end.four(16), end.four(12));
    long locator = at - LOCATOR_BYTES;
    boolean hasLarge =
        locator >= 0 && ZipRecord.of(zip.read(locator, LOCATOR_BYTES)).four(0) == LOCATOR_SIGNATURE;
    return hasLarge ? large(zip, locator, small) : small.endingAt(at);
  }

  /// The last place where an end can be: its comment is what follows it.
  private static long find(FileBytes zip) throws IOException {
    int seen = (int) Math.min(zip.bytes(), BYTES + MOST_COMMENT_BYTES);
    ZipRecord tail = ZipRecord.of(zip.read(zip.bytes() - seen, seen));
    for (int at = seen - BYTES; at >= 0; at--) {
      if (tail.four(at) == SIGNATURE && tail.two(at + BYTES - 2) == seen - BYTES - at) {
        return zip.bytes() - seen + at;
      }
    }
    throw new Damaged("a zip has an end, and this has none: it may be cut off, or continued");
  }

  private static ZipEnd large(FileBytes zip, long locatorAt, ZipEnd small) throws IOException {
    ZipRecord locator = ZipRecord.of(zip.read(locatorAt, LOCATOR_BYTES));
    requireOneDisk(locator.four(4), Math.max(locator.four(16), 1) - 1);
    long at = locator.eight(8);
    if (at < 0 || at > locatorAt - LARGE_BYTES) {
      throw lies();
    }
    ZipRecord end = ZipRecord.of(zip.read(at, LARGE_BYTES), LARGE_SIGNATURE, "Zip64 end", at);
    requireOneDisk(end.four(16), end.four(20));
    ZipEnd large = new ZipEnd(end.eight(32), end.eight(48), end.eight(40));
    boolean agrees =
        agrees(small.members, large.members, MANY)
            && agrees(small.offset, large.offset, ZipRecord.ELSEWHERE)
            && agrees(small.bytes, large.bytes, ZipRecord.ELSEWHERE);
    if (!agrees
        || end.eight(24) != large.members
        || end.eight(4) != locatorAt - at - LARGE_HEAD_BYTES) {
      throw lies();
    }
    return large.endingAt(at);
  }

  private static boolean agrees(long small, long large, long elsewhere) {
    return small == elsewhere || small == large;
  }

  private ZipEnd endingAt(long at) throws Damaged {
    if (offset < 0 || bytes < 0 || members < 0 || offset > at || bytes != at - offset) {
      throw lies();
    }
    return this;
  }

  private static void requireOneDisk(long disk, long other) throws Refused {
    if (disk != 0 || other != 0) {
      throw new Refused("it is one of several parts; put them together first");
    }
  }

  private static Damaged lies() {
    return new Damaged("the end of the zip tells what cannot be of its central directory");
  }
}
