package dev.forkpoint.domain.archive;

import dev.forkpoint.domain.codec.FormatException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// What the fixed parts of the headers of a zip's members tell of the parts behind them (APPNOTE
/// 4.3.7 and 4.3.12).
public final class ZipHeaders {
  private static final int LOCAL_DATA = 18;
  private static final int LOCAL_NAME = 26;
  private static final int LOCAL_EXTRA = 28;
  private static final int CENTRAL_NAME = 28;
  private static final int CENTRAL_EXTRA = 30;
  private static final int CENTRAL_COMMENT = 32;

  private ZipHeaders() {}

  /// The length of the fixed part of a local header.
  public static int localBytes() {
    return ZipMember.LOCAL_BYTES;
  }

  /// The length of the fixed part of a header in the central directory.
  public static int centralBytes() {
    return ZipMember.CENTRAL_BYTES;
  }

  /// The length of what follows the fixed part of a local header: name and extra fields.
  ///
  /// @throws FormatException where it is none
  public static int localRest(byte[] fixed) {
    ByteBuffer header = header(fixed, ZipMember.LOCAL_SIGNATURE);
    return length(header, LOCAL_NAME) + length(header, LOCAL_EXTRA);
  }

  /// The length of the data that follows a local header, below 4 GiB.
  ///
  /// @throws FormatException where it is none
  public static long localData(byte[] fixed) {
    return Integer.toUnsignedLong(header(fixed, ZipMember.LOCAL_SIGNATURE).getInt(LOCAL_DATA));
  }

  /// The length of the name that follows the fixed part of a header in the central directory.
  ///
  /// @throws FormatException where it is none
  public static int centralName(byte[] fixed) {
    return length(header(fixed, ZipMember.CENTRAL_SIGNATURE), CENTRAL_NAME);
  }

  /// The length of what follows that name: extra fields and a comment.
  ///
  /// @throws FormatException where it is none
  public static int centralRest(byte[] fixed) {
    ByteBuffer header = header(fixed, ZipMember.CENTRAL_SIGNATURE);
    return length(header, CENTRAL_EXTRA) + length(header, CENTRAL_COMMENT);
  }

  private static ByteBuffer header(byte[] fixed, int signature) {
    ByteBuffer header = ByteBuffer.wrap(fixed).order(ByteOrder.LITTLE_ENDIAN);
    if (header.getInt(0) != signature) {
      throw new FormatException("no header of a zip's member");
    }
    return header;
  }

  private static int length(ByteBuffer header, int at) {
    return Short.toUnsignedInt(header.getShort(at));
  }
}
