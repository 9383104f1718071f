package dev.forkpoint.domain.content;

import java.util.Arrays;

/// A code made for one block, and its description at the head of the block (RFC 1951, 3.2.7): the
/// lengths of all codes, with their repetitions shortened, in a third code.
final class DynamicCode {
  private static final int LONGEST = 15;
  private static final int LONGEST_LENGTH_CODE = 7;
  private static final int LENGTH_SYMBOLS = 19;
  private static final int REPEAT_PREVIOUS = 16;
  private static final int REPEAT_ZERO = 17;
  private static final int REPEAT_ZERO_LONG = 18;
  private static final int SYMBOL_BITS = 5;

  /// The order in which the lengths of the third code are written, the rarest last.
  private static final byte[] WRITING_ORDER = {
    16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15
  };

  private final HuffmanLengths symbolLengths =
      new HuffmanLengths(DeflateAlphabet.LITERALS_AND_LENGTHS, LONGEST);
  private final HuffmanLengths distanceLengths =
      new HuffmanLengths(DeflateAlphabet.DISTANCES, LONGEST);
  private final HuffmanLengths lengthLengths =
      new HuffmanLengths(LENGTH_SYMBOLS, LONGEST_LENGTH_CODE);
  private final BlockCode code =
      new BlockCode(
          new HuffmanCode(DeflateAlphabet.LITERALS_AND_LENGTHS),
          new HuffmanCode(DeflateAlphabet.DISTANCES));
  private final HuffmanCode lengthCode = new HuffmanCode(LENGTH_SYMBOLS);

  /// The lengths of both codes, one behind the other: runs must be found across the border.
  private final byte[] lengths =
      new byte[DeflateAlphabet.LITERALS_AND_LENGTHS + DeflateAlphabet.DISTANCES];

  /// What describes them: a symbol in the lowest five bits, its extra bits above.
  private final int[] steps = new int[lengths.length];

  private final int[] frequencies = new int[LENGTH_SYMBOLS];
  private int symbolCount;
  private int distanceCount;
  private int stepCount;
  private int lengthCodeCount;

  BlockCode code() {
    return code;
  }

  /// Makes the code for these tokens.
  void build(Tokens tokens) {
    byte[] symbols = symbolLengths.of(tokens.symbols());
    byte[] distances = distanceLengths.of(tokens.distances());
    code.symbols().assign(symbols);
    code.distances().assign(distances);
    symbolCount = withoutLastZeros(symbols);
    distanceCount = withoutLastZeros(distances);
    System.arraycopy(symbols, 0, lengths, 0, symbolCount);
    System.arraycopy(distances, 0, lengths, symbolCount, distanceCount);
    describe();
    lengthCode.assign(lengthLengths.of(frequencies));
    lengthCodeCount = LENGTH_SYMBOLS;
    while (lengthCode.lengthOf(WRITING_ORDER[lengthCodeCount - 1]) == 0) {
      lengthCodeCount--;
    }
  }

  /// The bits of the description.
  int descriptionCost() {
    int cost = 5 + 5 + 4 + 3 * lengthCodeCount + lengthCode.cost(frequencies);
    for (int symbol = REPEAT_PREVIOUS; symbol <= REPEAT_ZERO_LONG; symbol++) {
      cost += frequencies[symbol] * extraBits(symbol);
    }
    return cost;
  }

  void writeDescription(BitOutput out) {
    out.put(symbolCount - DeflateAlphabet.FIRST_LENGTH, 5);
    out.put(distanceCount - 1, 5);
    out.put(lengthCodeCount - 4, 4);
    for (int i = 0; i < lengthCodeCount; i++) {
      out.put(lengthCode.lengthOf(WRITING_ORDER[i]), 3);
    }
    for (int i = 0; i < stepCount; i++) {
      int symbol = steps[i] & ((1 << SYMBOL_BITS) - 1);
      out.putCode(lengthCode.of(symbol));
      out.put(steps[i] >>> SYMBOL_BITS, extraBits(symbol));
    }
  }

  private void describe() {
    Arrays.fill(frequencies, 0);
    stepCount = 0;
    int total = symbolCount + distanceCount;
    int run;
    for (int at = 0; at < total; at += run) {
      run = 1;
      while (at + run < total && lengths[at + run] == lengths[at]) {
        run++;
      }
      describeRun(lengths[at], run);
    }
  }

  private void describeRun(int length, int run) {
    int rest = run;
    if (length == 0) {
      rest = repeat(REPEAT_ZERO_LONG, 11, 138, rest);
      rest = repeat(REPEAT_ZERO, 3, 10, rest);
    } else {
      addStep(length, 0);
      rest = repeat(REPEAT_PREVIOUS, 3, 6, rest - 1);
    }
    for (; rest > 0; rest--) {
      addStep(length, 0);
    }
  }

  /// Shortens a run by repetitions of `least` to `most` lengths.
  ///
  /// @return what remains of it
  private int repeat(int symbol, int least, int most, int run) {
    int rest = run;
    while (rest >= least) {
      int count = Math.min(rest, most);
      addStep(symbol, count - least);
      rest -= count;
    }
    return rest;
  }

  private void addStep(int symbol, int extra) {
    frequencies[symbol]++;
    steps[stepCount++] = extra << SYMBOL_BITS | symbol;
  }

  private static int extraBits(int symbol) {
    return switch (symbol) {
      case REPEAT_PREVIOUS -> 2;
      case REPEAT_ZERO -> 3;
      case REPEAT_ZERO_LONG -> 7;
      default -> 0;
    };
  }

  private static int withoutLastZeros(byte[] lengths) {
    int count = lengths.length;
    while (lengths[count - 1] == 0) {
      count--;
    }
    return count;
  }
}
