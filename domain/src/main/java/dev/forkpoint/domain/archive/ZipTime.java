package dev.forkpoint.domain.archive;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;

/// A modification time in the forms that a zip has for it.
///
/// - The header's own: date and time of day in steps of two seconds, from 1980 to 2107, without a
///   time zone; here always UTC, so that the archive does not depend on where it is made.
/// - The extended timestamp of Info-ZIP (extra field 0x5455): seconds since 1970 in 31 bits, where
///   they suffice. Readers differ on whether the highest of its 32 bits is a sign.
/// - Our own extra field 0x7066, "fp", where that does not say everything: seconds since 1970 in 64
///   bits, nanoseconds in 32. The only widespread field below a second, that of NTFS, counts in 100
///   ns and demands times of access and creation, which a snapshot does not have.
///
/// The fields are the same in both headers of a member.
final class ZipTime {
  private static final long EARLIEST =
      LocalDateTime.of(1980, 1, 1, 0, 0).toEpochSecond(ZoneOffset.UTC);
  private static final long LATEST =
      LocalDateTime.of(2107, 12, 31, 23, 59, 58).toEpochSecond(ZoneOffset.UTC);

  private static final int HEAD_BYTES = 2 * Short.BYTES;
  private static final short TIMESTAMP = 0x5455;
  private static final short TIMESTAMP_BYTES = 1 + Integer.BYTES;
  private static final byte MODIFIED_ONLY = 1;
  private static final short PRECISE = 0x7066;
  private static final short PRECISE_BYTES = Long.BYTES + Integer.BYTES;

  private ZipTime() {}

  /// DOS date in the upper half, DOS time in the lower, APPNOTE 4.4.6. Clamped to what they can
  /// say.
  static int dos(Instant modified) {
    long seconds = Math.clamp(modified.getEpochSecond(), EARLIEST, LATEST);
    LocalDateTime utc = LocalDateTime.ofEpochSecond(seconds, 0, ZoneOffset.UTC);
    return ((utc.getYear() - 1980) << 25)
        | (utc.getMonthValue() << 21)
        | (utc.getDayOfMonth() << 16)
        | (utc.getHour() << 11)
        | (utc.getMinute() << 5)
        | (utc.getSecond() >> 1);
  }

  /// The extra fields that say it.
  static byte[] extra(Instant modified) {
    ByteBuffer extra =
        ByteBuffer.allocate(2 * HEAD_BYTES + TIMESTAMP_BYTES + PRECISE_BYTES)
            .order(ByteOrder.LITTLE_ENDIAN);
    int seconds = Math.clamp(modified.getEpochSecond(), 0, Integer.MAX_VALUE);
    if (seconds == modified.getEpochSecond()) {
      extra.putShort(TIMESTAMP).putShort(TIMESTAMP_BYTES);
      extra.put(MODIFIED_ONLY).putInt(seconds);
    }
    if (!modified.equals(Instant.ofEpochSecond(seconds))) {
      extra.putShort(PRECISE).putShort(PRECISE_BYTES);
      extra.putLong(modified.getEpochSecond()).putInt(modified.getNano());
    }
    return Arrays.copyOf(extra.array(), extra.position());
  }
}
