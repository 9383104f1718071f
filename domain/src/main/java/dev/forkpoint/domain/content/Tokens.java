package dev.forkpoint.domain.content;

import java.util.Arrays;

/// What a block says: runs of literals, each with the match behind it, and how often each symbol
/// occurs. A token is a `long`, from its lowest bit:
///
/// | bits | meaning |
/// |---|---|
/// | 15 | distance - 1 |
/// | 5 | symbol of the distance |
/// | 9 | length of the match, 0 where the block ends with the literals |
/// | 32 and up | number of literals before it |
final class Tokens {
  private static final int DISTANCE_MASK = DeflateAlphabet.WINDOW - 1;
  private static final int DISTANCE_SYMBOL_SHIFT = 15;
  private static final int DISTANCE_SYMBOL_MASK = 31;
  private static final int LENGTH_SHIFT = 20;
  private static final int LITERALS_SHIFT = 32;

  private final long[] tokens;
  private final int[] symbols = new int[DeflateAlphabet.LITERALS_AND_LENGTHS];
  private final int[] distances = new int[DeflateAlphabet.DISTANCES];
  private int size;
  private int literals;
  private int matchedBytes;

  /// @param most the number of tokens that a block may have
  Tokens(int most) {
    this.tokens = new long[most];
  }

  void clear() {
    Arrays.fill(symbols, 0);
    Arrays.fill(distances, 0);
    size = 0;
    literals = 0;
    matchedBytes = 0;
  }

  /// Adds literals: the bytes from `from` to `to`. They are counted here, while the processor still
  /// foresees how many there are; a pass of its own over all tokens takes longer.
  void addLiterals(byte[] input, int from, int to) {
    for (int i = from; i < to; i++) {
      symbols[input[i] & 0xff]++;
    }
    literals += to - from;
  }

  void addMatch(int length, int distance) {
    int distanceSymbol = DeflateAlphabet.distanceSymbol(distance);
    symbols[DeflateAlphabet.lengthSymbol(length)]++;
    distances[distanceSymbol]++;
    matchedBytes += length;
    add(length << LENGTH_SHIFT | distanceSymbol << DISTANCE_SYMBOL_SHIFT | (distance - 1));
  }

  /// Ends the block.
  void end() {
    symbols[DeflateAlphabet.END_OF_BLOCK]++;
    add(0);
  }

  private void add(int match) {
    tokens[size++] = (long) literals << LITERALS_SHIFT | match;
    literals = 0;
  }

  int size() {
    return size;
  }

  long token(int index) {
    return tokens[index];
  }

  int matchedBytes() {
    return matchedBytes;
  }

  /// How often each literal and each length occurs; the end of the block once.
  int[] symbols() {
    return symbols;
  }

  int[] distances() {
    return distances;
  }

  /// The bits that say where in their ranges the lengths and distances are.
  int extraBits() {
    int bits = 0;
    for (int symbol = DeflateAlphabet.FIRST_LENGTH; symbol < symbols.length; symbol++) {
      bits += symbols[symbol] * DeflateAlphabet.lengthExtraBits(symbol);
    }
    for (int symbol = 0; symbol < distances.length; symbol++) {
      bits += distances[symbol] * DeflateAlphabet.distanceExtraBits(symbol);
    }
    return bits;
  }

  static int literals(long token) {
    return (int) (token >>> LITERALS_SHIFT);
  }

  static int length(long token) {
    return (int) token >>> LENGTH_SHIFT;
  }

  static int distanceSymbol(long token) {
    return ((int) token >>> DISTANCE_SYMBOL_SHIFT) & DISTANCE_SYMBOL_MASK;
  }

  /// The distance less 1, of which the lowest bits are the extra bits.
  static int distanceRest(long token) {
    return (int) token & DISTANCE_MASK;
  }
}
