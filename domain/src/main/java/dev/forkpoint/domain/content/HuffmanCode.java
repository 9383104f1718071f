package dev.forkpoint.domain.content;

import java.util.Arrays;

/// A canonical prefix code (RFC 1951, 3.2.2), made from the lengths of its codes.
///
/// A code is an `int`: its length in the lowest five bits, and above them its bits in the order in
/// which they are written, the first one lowest. A symbol that does not occur has the code 0.
final class HuffmanCode {
  private static final int LENGTH_BITS = 5;
  private static final int LENGTH_MASK = (1 << LENGTH_BITS) - 1;
  private static final int LONGEST = 15;

  private final int[] codes;
  private final int[] next = new int[LONGEST + 1];

  /// @param symbols the size of the alphabet
  HuffmanCode(int symbols) {
    this.codes = new int[symbols];
  }

  /// Becomes the code of these lengths, one for each symbol.
  HuffmanCode assign(byte[] lengths) {
    findFirst(lengths);
    for (int symbol = 0; symbol < lengths.length; symbol++) {
      int length = lengths[symbol];
      codes[symbol] = length == 0 ? 0 : code(reverse(next[length]++, length), length);
    }
    return this;
  }

  /// Puts the first code of each length into `next`.
  private void findFirst(byte[] lengths) {
    Arrays.fill(next, 0);
    for (byte length : lengths) {
      next[length]++;
    }
    int first = 0;
    int shorter = 0;
    for (int length = 1; length <= LONGEST; length++) {
      first = (first + shorter) << 1;
      shorter = next[length];
      next[length] = first;
    }
  }

  int of(int symbol) {
    return codes[symbol];
  }

  int lengthOf(int symbol) {
    return length(codes[symbol]);
  }

  /// The bits that symbols of these frequencies take.
  int cost(int[] frequencies) {
    int cost = 0;
    for (int symbol = 0; symbol < frequencies.length; symbol++) {
      cost += frequencies[symbol] * length(codes[symbol]);
    }
    return cost;
  }

  static int code(int bits, int length) {
    return bits << LENGTH_BITS | length;
  }

  static int bits(int code) {
    return code >>> LENGTH_BITS;
  }

  static int length(int code) {
    return code & LENGTH_MASK;
  }

  private static int reverse(int bits, int length) {
    return Integer.reverse(bits) >>> (Integer.SIZE - length);
  }
}
