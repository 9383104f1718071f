package dev.forkpoint.adapters.fs.archive;

import java.nio.ByteBuffer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/// The modification time of a zip's member: from our own extra field, else from that of Info-ZIP,
/// else from the header, taken for UTC since that has no time zone.
final class ZipTimes {
  private static final Instant EARLIEST = Instant.parse("1980-01-01T00:00:00Z");
  private static final int PRECISE_BYTES = Long.BYTES + Integer.BYTES;
  private static final int TIMESTAMP_BYTES = 1 + Integer.BYTES;

  private ZipTimes() {}

  static Instant modified(ZipExtra extra, long dos) {
    return extra
        .field(ZipExtra.PRECISE_TIME)
        .flatMap(ZipTimes::precise)
        .or(() -> extra.field(ZipExtra.TIMESTAMP).flatMap(ZipTimes::seconds))
        .orElseGet(() -> ofDos((int) dos));
  }

  private static Optional<Instant> precise(ByteBuffer field) {
    if (field.remaining() != PRECISE_BYTES) {
      return Optional.empty();
    }
    try {
      return Optional.of(Instant.ofEpochSecond(field.getLong(), field.getInt()));
    } catch (DateTimeException | ArithmeticException _) {
      return Optional.empty();
    }
  }

  private static Optional<Instant> seconds(ByteBuffer field) {
    return field.remaining() >= TIMESTAMP_BYTES && (field.get() & 1) != 0
        ? Optional.of(Instant.ofEpochSecond(field.getInt()))
        : Optional.empty();
  }

  /// Some programs write no date, as zeros.
  private static Instant ofDos(int dos) {
    try {
      return LocalDateTime.of(
              1980 + (dos >>> 25),
              dos >>> 21 & 0xf,
              dos >>> 16 & 0x1f,
              dos >>> 11 & 0x1f,
              dos >>> 5 & 0x3f,
              (dos & 0x1f) << 1)
          .toInstant(ZoneOffset.UTC);
    } catch (DateTimeException _) {
      return EARLIEST;
    }
  }
}
