package dev.forkpoint.domain.bundle;

import dev.forkpoint.domain.codec.FormatException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The comment at the very end of a bundle, by which a reader finds everything else. It is text of
/// always the same length.
///
/// @param seal where the last member begins
/// @param sealCrc32 CRC-32 of that member, with its header
/// @param directory where the central directory begins, which follows
/// @param directoryCrc32 CRC-32 of that
/// @param end where the records behind the directory begin
public record BundleEnd(long seal, int sealCrc32, long directory, int directoryCrc32, long end) {
  /// The version of the format.
  public static final int VERSION = 1;

  /// The length of the comment.
  public static final int BYTES = 128;

  /// The length of its last field, the CRC-32 of everything from [#end] on but itself.
  public static final int CRC_BYTES = 8;

  /// What the comment begins with, in every version.
  static final String BEGINNING = "Forkpoint bundle, version ";

  private static final Pattern SHAPE =
      Pattern.compile(
          BEGINNING
              + "([0-9]{2}): seal ([0-9a-f]{16}) ([0-9a-f]{8}),"
              + " directory ([0-9a-f]{16}) ([0-9a-f]{8}), end ([0-9a-f]{16}) ");

  /// The comment but for its last field.
  public byte[] encode() {
    return "%s%02d: seal %016x %08x, directory %016x %08x, end %016x "
        .formatted(BEGINNING, VERSION, seal, sealCrc32, directory, directoryCrc32, end)
        .getBytes(StandardCharsets.US_ASCII);
  }

  /// The last field.
  ///
  /// @param crc32 CRC-32 of everything from [#end] on that stands before it
  public static byte[] encodeCrc(int crc32) {
    return "%08x".formatted(crc32).getBytes(StandardCharsets.US_ASCII);
  }

  /// Reads a comment.
  ///
  /// @param comment all of it
  /// @throws FormatException where it is not that of a bundle of this version
  public static BundleEnd decode(byte[] comment) {
    Matcher fields = SHAPE.matcher(text(comment));
    if (!fields.lookingAt() || fields.end() != comment.length - CRC_BYTES) {
      throw new FormatException("it is not that of a bundle, which may have been cut off");
    }
    int version = Integer.parseInt(fields.group(1));
    if (version != VERSION) {
      throw new FormatException(
          "a bundle of version %d, where this Forkpoint reads version %d"
              .formatted(version, VERSION));
    }
    return new BundleEnd(
        Long.parseUnsignedLong(fields.group(2), 16),
        Integer.parseUnsignedInt(fields.group(3), 16),
        Long.parseUnsignedLong(fields.group(4), 16),
        Integer.parseUnsignedInt(fields.group(5), 16),
        Long.parseUnsignedLong(fields.group(6), 16));
  }

  private static String text(byte[] comment) {
    return new String(comment, StandardCharsets.ISO_8859_1);
  }
}
