package dev.forkpoint.adapters.fs.archive;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.forkpoint.application.port.ArchiveException.Damaged;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Arrays;

/// One block of a tar that says what follows it (POSIX.1-2001, ustar, and GNU tar's numbers).
final class TarHeader {
  static final int BLOCK_BYTES = 512;

  private static final int NAME_BYTES = 100;
  private static final int MODE = 100;
  private static final int LENGTH = 124;
  private static final int MODIFIED = 136;
  private static final int CHECKSUM = 148;
  private static final int TYPE = 156;
  private static final int LINK_NAME = 157;
  private static final int MAGIC = 257;
  private static final int PREFIX = 345;
  private static final int PREFIX_BYTES = 155;
  private static final int SHORT_NUMBER = 8;
  private static final int LONG_NUMBER = 12;
  private static final byte[] USTAR = "ustar\0".getBytes(US_ASCII);
  private static final int PERMISSIONS = 07777;

  private final byte[] block;

  TarHeader(byte[] block) {
    this.block = block;
  }

  static boolean isZero(byte[] bytes) {
    return Arrays.equals(bytes, new byte[bytes.length]);
  }

  /// Whether the sum of the bytes is what the header says. Old programs summed signed ones.
  boolean hasItsChecksum() {
    int unsigned = 0;
    int signed = 0;
    for (int i = 0; i < BLOCK_BYTES; i++) {
      boolean isSum = i >= CHECKSUM && i < CHECKSUM + SHORT_NUMBER;
      unsigned += isSum ? ' ' : block[i] & 0xff;
      signed += isSum ? ' ' : block[i];
    }
    try {
      long said = number(CHECKSUM, SHORT_NUMBER);
      return said == unsigned || said == signed;
    } catch (Damaged _) {
      return false;
    }
  }

  /// `0` for a regular file, however it is written.
  char type() {
    char type = (char) (block[TYPE] & 0xff);
    return type == 0 || type == '7' ? '0' : type;
  }

  byte[] name() {
    byte[] name = text(0, NAME_BYTES);
    byte[] prefix = hasPrefix() ? text(PREFIX, PREFIX_BYTES) : new byte[0];
    if (prefix.length == 0) {
      return name;
    }
    byte[] whole = Arrays.copyOf(prefix, prefix.length + 1 + name.length);
    whole[prefix.length] = '/';
    System.arraycopy(name, 0, whole, prefix.length + 1, name.length);
    return whole;
  }

  /// GNU tar has other things there.
  private boolean hasPrefix() {
    return Arrays.equals(block, MAGIC, MAGIC + USTAR.length, USTAR, 0, USTAR.length);
  }

  byte[] linkName() {
    return text(LINK_NAME, NAME_BYTES);
  }

  int mode() throws Damaged {
    return (int) number(MODE, SHORT_NUMBER) & PERMISSIONS;
  }

  long bytes() throws Damaged {
    return number(LENGTH, LONG_NUMBER);
  }

  Instant modified() throws Damaged {
    return TarTime.ofSeconds(number(MODIFIED, LONG_NUMBER));
  }

  private byte[] text(int offset, int room) {
    int end = offset;
    while (end < offset + room && block[end] != 0) {
      end++;
    }
    return Arrays.copyOfRange(block, offset, end);
  }

  /// Octal digits, or where the first bit is set, all others as a number with a sign.
  private long number(int offset, int room) throws Damaged {
    return block[offset] < 0 ? binary(offset, room) : octal(offset, room);
  }

  private long binary(int offset, int room) throws Damaged {
    byte[] digits = Arrays.copyOfRange(block, offset, offset + room);
    boolean isNegative = (digits[0] & 0x40) != 0;
    digits[0] = (byte) (isNegative ? digits[0] : digits[0] & 0x7f);
    try {
      return new BigInteger(digits).longValueExact();
    } catch (ArithmeticException _) {
      throw new Damaged("a header has a number that is too large");
    }
  }

  private long octal(int offset, int room) throws Damaged {
    String digits = new String(block, offset, room, US_ASCII).replace('\0', ' ').strip();
    if (digits.isEmpty()) {
      return 0;
    }
    try {
      return Long.parseLong(digits, 8);
    } catch (NumberFormatException _) {
      throw new Damaged("a header has a number that is none");
    }
  }
}
