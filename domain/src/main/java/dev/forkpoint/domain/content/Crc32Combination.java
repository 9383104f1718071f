package dev.forkpoint.domain.content;

/// The CRC-32 of a concatenation, from the CRC-32s of its parts.
///
/// A CRC-32 (ISO-HDLC, as in zip, gzip and [java.util.zip.CRC32]) is a remainder modulo a
/// polynomial P of degree 32 over GF(2), the field of the two numbers 0 and 1. Bit 31 of such a
/// number is the coefficient of x⁰ and bit 0 that of x³¹. Appending n bytes to a message multiplies
/// its polynomial by x⁸ⁿ, so that
///
/// crc(A‖B) = crc(A) · x⁸ⁿ mod P + crc(B), where B has n bytes and + is exclusive or:
///
/// the initial value and the final inversion, which make a CRC affine rather than linear, cancel
/// out. x⁸ⁿ is the product of those x^(2^k) that stand for the set bits of 8n. P is primitive: the
/// powers of x repeat after 2³²-1, and so x^(2^32) is x again and 32 squares serve lengths of any
/// size.
public final class Crc32Combination {
  /// P without its term x³².
  private static final int POLYNOMIAL = 0xEDB88320;

  private static final int ONE = 1 << 31;
  private static final int X = ONE >>> 1;
  private static final int SQUARES = 32;
  private static final int LOG_BITS_PER_BYTE = 3;

  /// x^(2^k) at index k.
  private static final int[] POWERS = powers();

  private Crc32Combination() {}

  /// The CRC-32 of A‖B.
  ///
  /// @param lengthB the length of B in bytes, 0 or more
  public static int combine(int crcA, int crcB, long lengthB) {
    if (lengthB < 0) {
      throw new IllegalArgumentException("a length is not negative: " + lengthB);
    }
    return shift(crcA, lengthB) ^ crcB;
  }

  private static int shift(int crc, long bytes) {
    int product = crc;
    int power = LOG_BITS_PER_BYTE;
    for (long rest = bytes; rest != 0; rest >>>= 1) {
      if ((rest & 1) != 0) {
        product = multiply(product, POWERS[power % SQUARES]);
      }
      power++;
    }
    return product;
  }

  /// The product modulo P: the sum of the multiples `b`·xⁱ that `a` names, from i = 0.
  private static int multiply(int a, int b) {
    int product = 0;
    int multiple = b;
    for (int rest = a; rest != 0; rest <<= 1) {
      product ^= multiple & (rest >> 31);
      multiple = (multiple >>> 1) ^ (POLYNOMIAL & -(multiple & 1));
    }
    return product;
  }

  private static int[] powers() {
    int[] powers = new int[SQUARES];
    powers[0] = X;
    for (int k = 1; k < SQUARES; k++) {
      powers[k] = multiply(powers[k - 1], powers[k - 1]);
    }
    return powers;
  }
}
