package dev.forkpoint.domain.content;

/// The symbols of DEFLATE (RFC 1951, 3.2.5): literals and lengths share an alphabet, distances have
/// their own. A length or a distance is a symbol, which stands for a range, and extra bits for the
/// place in it.
final class DeflateAlphabet {
  static final int END_OF_BLOCK = 256;
  static final int FIRST_LENGTH = 257;
  static final int LITERALS_AND_LENGTHS = 286;
  static final int DISTANCES = 30;
  static final int LEAST_MATCH = 3;
  static final int MOST_MATCH = 258;
  static final int WINDOW = 1 << 15;

  private static final int LENGTHS = LITERALS_AND_LENGTHS - FIRST_LENGTH;

  /// Extra bits of each length, counted from the first length symbol.
  private static final byte[] LENGTH_EXTRA_BITS = {
    0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0
  };

  private static final short[] LENGTH_BASES = lengthBases();
  private static final short[] LENGTH_SYMBOLS = lengthSymbols();

  private DeflateAlphabet() {}

  static int lengthSymbol(int length) {
    return LENGTH_SYMBOLS[length];
  }

  static int lengthBase(int symbol) {
    return LENGTH_BASES[symbol - FIRST_LENGTH];
  }

  static int lengthExtraBits(int symbol) {
    return LENGTH_EXTRA_BITS[symbol - FIRST_LENGTH];
  }

  /// The ranges of distances double with every second symbol; so the symbol is made of the position
  /// of the highest bit of `distance - 1` and the bit below it.
  static int distanceSymbol(int distance) {
    int rest = distance - 1;
    if (rest < 2) {
      return rest;
    }
    int highest = Integer.SIZE - 1 - Integer.numberOfLeadingZeros(rest);
    return 2 * highest + ((rest >>> (highest - 1)) & 1);
  }

  static int distanceExtraBits(int symbol) {
    return Math.max(0, symbol / 2 - 1);
  }

  private static short[] lengthBases() {
    short[] bases = new short[LENGTHS];
    int base = LEAST_MATCH;
    for (int i = 0; i < LENGTHS - 1; i++) {
      bases[i] = (short) base;
      base += 1 << LENGTH_EXTRA_BITS[i];
    }
    bases[LENGTHS - 1] = MOST_MATCH;
    return bases;
  }

  private static short[] lengthSymbols() {
    short[] symbols = new short[MOST_MATCH + 1];
    int symbol = 0;
    for (int length = LEAST_MATCH; length <= MOST_MATCH; length++) {
      if (symbol + 1 < LENGTHS && LENGTH_BASES[symbol + 1] == length) {
        symbol++;
      }
      symbols[length] = (short) (FIRST_LENGTH + symbol);
    }
    return symbols;
  }
}
