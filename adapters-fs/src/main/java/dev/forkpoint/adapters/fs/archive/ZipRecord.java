package dev.forkpoint.adapters.fs.archive;

import dev.forkpoint.application.port.ArchiveException.Damaged;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// A part of a zip that consists of fixed fields, each at its place.
record ZipRecord(ByteBuffer bytes) {
  /// In a field of 32 bits: the number is elsewhere.
  static final long ELSEWHERE = 0xffff_ffffL;

  static ZipRecord of(byte[] bytes) {
    return new ZipRecord(ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN));
  }

  /// A record that begins with its signature.
  ///
  /// @param what the record in words
  /// @param at where it is in the file
  static ZipRecord of(byte[] bytes, int signature, String what, long at) throws Damaged {
    ZipRecord record = of(bytes);
    if (record.bytes.getInt(0) != signature) {
      throw new Damaged("there is no %s at byte %,d".formatted(what, at));
    }
    return record;
  }

  int two(int at) {
    return Short.toUnsignedInt(bytes.getShort(at));
  }

  long four(int at) {
    return Integer.toUnsignedLong(bytes.getInt(at));
  }

  /// A number beyond what a long has room for is negative.
  long eight(int at) {
    return bytes.getLong(at);
  }
}
