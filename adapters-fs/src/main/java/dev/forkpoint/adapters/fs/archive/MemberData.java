package dev.forkpoint.adapters.fs.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/// Where the content of a file is.
///
/// @param offset where it begins
/// @param storedBytes its length there
/// @param isDeflated whether it is compressed
/// @param bytes its length
/// @param crc32 its checksum, where the archive has one
record MemberData(long offset, long storedBytes, boolean isDeflated, long bytes, int crc32) {
  static final MemberData NONE = plain(0, 0);
  static final int ENCODED_BYTES = 3 * Long.BYTES + 1 + Integer.BYTES;

  /// Content that is not compressed, and has no checksum.
  static MemberData plain(long offset, long bytes) {
    return new MemberData(offset, bytes, false, bytes, 0);
  }

  /// The content; to be closed.
  InputStream open(FileBytes file) {
    InputStream stored = file.stretch(offset, storedBytes);
    return isDeflated ? inflated(stored, new Inflater(true)) : stored;
  }

  /// The platform ends an inflater with its stream only where the stream made it.
  private static InputStream inflated(InputStream stored, Inflater inflater) {
    return new InflaterInputStream(stored, inflater) {
      @Override
      public void close() throws IOException {
        inflater.end();
        super.close();
      }
    };
  }

  void putInto(ByteBuffer out) {
    out.putLong(offset).putLong(storedBytes).put((byte) (isDeflated ? 1 : 0));
    out.putLong(bytes).putInt(crc32);
  }

  static MemberData readFrom(ByteBuffer in) {
    return new MemberData(in.getLong(), in.getLong(), in.get() != 0, in.getLong(), in.getInt());
  }
}
