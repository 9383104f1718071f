package dev.forkpoint.domain.archive;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/// What a plain header has no room for (POSIX.1-2001, pax): records `<length> <key>=<value>`, in a
/// member of their own before the one that they are about.
final class PaxRecords {
  private static final char TYPE = 'x';
  private static final int MODE = 0644;
  private static final byte[] NAME = "PaxHeaders/entry".getBytes(StandardCharsets.US_ASCII);
  private static final int NANO_DIGITS = 9;

  private final ByteArrayOutputStream records = new ByteArrayOutputStream();

  boolean isEmpty() {
    return records.size() == 0;
  }

  void addTime(String key, Instant time) {
    BigDecimal seconds =
        BigDecimal.valueOf(time.getEpochSecond())
            .add(BigDecimal.valueOf(time.getNano(), NANO_DIGITS));
    add(key, seconds.toPlainString());
  }

  void add(String key, String value) {
    add(key, value.getBytes(StandardCharsets.UTF_8));
  }

  /// The length is that of the whole record, its own digits included.
  void add(String key, byte[] value) {
    int rest = key.length() + value.length + " =\n".length();
    int length = rest + 1;
    while (length != rest + Integer.toString(length).length()) {
      length++;
    }
    records.writeBytes((length + " " + key + "=").getBytes(StandardCharsets.US_ASCII));
    records.writeBytes(value);
    records.write('\n');
  }

  /// The member with the records, and the header that follows it.
  byte[] before(byte[] header, Instant modified) {
    int padded = Math.ceilDiv(records.size(), TarMember.BLOCK_BYTES) * TarMember.BLOCK_BYTES;
    byte[] blocks = new byte[TarMember.BLOCK_BYTES + padded + header.length];
    byte[] own =
        new TarHeader(NAME, TYPE).mode(MODE).bytes(records.size()).modified(modified).block();
    System.arraycopy(own, 0, blocks, 0, own.length);
    System.arraycopy(records.toByteArray(), 0, blocks, own.length, records.size());
    System.arraycopy(header, 0, blocks, blocks.length - header.length, header.length);
    return blocks;
  }
}
