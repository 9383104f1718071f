package dev.forkpoint.domain.content;

import java.util.Arrays;

/// The two codes of a block.
record BlockCode(HuffmanCode symbols, HuffmanCode distances) {
  /// The code that needs no description (RFC 1951, 3.2.6).
  static final BlockCode FIXED =
      new BlockCode(
          new HuffmanCode(288).assign(fixedSymbolLengths()),
          new HuffmanCode(32).assign(fixedDistanceLengths()));

  /// The bits that these tokens take in this code.
  int cost(Tokens tokens) {
    return symbols.cost(tokens.symbols()) + distances.cost(tokens.distances()) + tokens.extraBits();
  }

  private static byte[] fixedSymbolLengths() {
    byte[] lengths = new byte[288];
    Arrays.fill(lengths, 0, 144, (byte) 8);
    Arrays.fill(lengths, 144, 256, (byte) 9);
    Arrays.fill(lengths, 256, 280, (byte) 7);
    Arrays.fill(lengths, 280, 288, (byte) 8);
    return lengths;
  }

  private static byte[] fixedDistanceLengths() {
    byte[] lengths = new byte[32];
    Arrays.fill(lengths, (byte) 5);
    return lengths;
  }
}
