package dev.forkpoint.domain.content;

/// Writes the tokens of a block in a code.
final class BlockWriter {
  private final BitOutput out;

  /// For each length of a match, its code and its extra bits joined into one code.
  private final int[] lengthCodes = new int[DeflateAlphabet.MOST_MATCH + 1];

  BlockWriter(BitOutput out) {
    this.out = out;
  }

  /// @param from where the block begins in `input`
  void write(Tokens tokens, byte[] input, int from, BlockCode code) {
    joinLengthCodes(code.symbols());
    int at = from;
    for (int i = 0; i < tokens.size(); i++) {
      long token = tokens.token(i);
      int end = at + Tokens.literals(token);
      writeLiterals(input, at, end, code.symbols());
      int length = Tokens.length(token);
      if (length != 0) {
        writeMatch(token, code.distances());
      }
      at = end + length;
    }
    out.putCode(code.symbols().of(DeflateAlphabet.END_OF_BLOCK));
  }

  /// Three codes of 15 bits at most are written at once.
  private void writeLiterals(byte[] input, int from, int to, HuffmanCode code) {
    int at = from;
    for (; at + 3 <= to; at += 3) {
      int first = code.of(input[at] & 0xff);
      int second = code.of(input[at + 1] & 0xff);
      int third = code.of(input[at + 2] & 0xff);
      int two = HuffmanCode.length(first) + HuffmanCode.length(second);
      out.put(
          HuffmanCode.bits(first)
              | (long) HuffmanCode.bits(second) << HuffmanCode.length(first)
              | (long) HuffmanCode.bits(third) << two,
          two + HuffmanCode.length(third));
    }
    for (; at < to; at++) {
      out.putCode(code.of(input[at] & 0xff));
    }
  }

  private void writeMatch(long token, HuffmanCode distances) {
    int length = lengthCodes[Tokens.length(token)];
    int symbol = Tokens.distanceSymbol(token);
    int distance = distances.of(symbol);
    int extraBits = DeflateAlphabet.distanceExtraBits(symbol);
    long extra = Tokens.distanceRest(token) & ((1 << extraBits) - 1);
    int both = HuffmanCode.length(length) + HuffmanCode.length(distance);
    out.put(
        HuffmanCode.bits(length)
            | (long) HuffmanCode.bits(distance) << HuffmanCode.length(length)
            | extra << both,
        both + extraBits);
  }

  private void joinLengthCodes(HuffmanCode symbols) {
    for (int length = DeflateAlphabet.LEAST_MATCH; length < lengthCodes.length; length++) {
      int symbol = DeflateAlphabet.lengthSymbol(length);
      int code = symbols.of(symbol);
      int extra = length - DeflateAlphabet.lengthBase(symbol);
      int codeBits = HuffmanCode.length(code);
      lengthCodes[length] =
          HuffmanCode.code(
              HuffmanCode.bits(code) | extra << codeBits,
              codeBits + DeflateAlphabet.lengthExtraBits(symbol));
    }
  }
}
