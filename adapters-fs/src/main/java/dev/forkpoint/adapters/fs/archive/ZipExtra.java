package dev.forkpoint.adapters.fs.archive;

import dev.forkpoint.application.port.ArchiveException.Damaged;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The extra fields of a header (APPNOTE 4.5), by their ids.
final class ZipExtra {
  static final int ZIP64 = 1;
  static final int TIMESTAMP = 0x5455;
  static final int PRECISE_TIME = 0x7066;

  private static final int HEAD_BYTES = 2 * Short.BYTES;

  private final Map<Integer, byte[]> fields = new HashMap<>();

  /// @param what whose they are
  ZipExtra(byte[] extra, String what) throws Damaged {
    ByteBuffer in = ByteBuffer.wrap(extra).order(ByteOrder.LITTLE_ENDIAN);
    while (in.remaining() >= HEAD_BYTES) {
      int id = Short.toUnsignedInt(in.getShort());
      int length = Short.toUnsignedInt(in.getShort());
      if (length > in.remaining()) {
        throw new Damaged("the extra fields of %s are broken".formatted(what));
      }
      byte[] field = new byte[length];
      in.get(field);
      if (fields.putIfAbsent(id, field) != null && id == ZIP64) {
        throw new Damaged("the lengths of %s are told twice".formatted(what));
      }
    }
  }

  Optional<ByteBuffer> field(int id) {
    return Optional.ofNullable(fields.get(id))
        .map(field -> ByteBuffer.wrap(field).order(ByteOrder.LITTLE_ENDIAN));
  }
}
