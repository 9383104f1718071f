package dev.forkpoint.domain.content;

/// Writes the tokens of a block in a code.
final class BlockWriter {
  /// Three codes of literals fit behind the bits that wait.
  private static final int LITERALS_AT_ONCE = 3;

  private final BitOutput out;

  /// For each length of a match, its code and its extra bits joined into one code.
  private final int[] lengthCodes = new int[DeflateAlphabet.MOST_MATCH + 1];

  BlockWriter(BitOutput out) {
    this.out = out;
  }

  /// @param from where the block begins in `input`
  void write(Tokens tokens, byte[] input, int from, BlockCode code) {
    joinLengthCodes(code.symbols());
    writeTokens(tokens, input, from, code);
    out.putCode(code.symbols().of(DeflateAlphabet.END_OF_BLOCK));
  }

  /// The hot loop. It does by itself what [BitOutput#put] does, so that the state of the output
  /// stays in registers.
  private void writeTokens(Tokens tokens, byte[] input, int from, BlockCode code) {
    HuffmanCode symbols = code.symbols();
    HuffmanCode distances = code.distances();
    byte[] bytes = out.bytes();
    int position = out.position();
    long bits = out.waitingBits();
    int count = out.waitingCount();
    int at = from;
    for (int i = 0; i < tokens.size(); i++) {
      long token = tokens.token(i);
      int end = at + Tokens.literals(token);
      while (at < end) {
        for (int stop = Math.min(at + LITERALS_AT_ONCE, end); at < stop; at++) {
          int literal = symbols.of(input[at] & 0xff);
          bits |= (long) HuffmanCode.bits(literal) << count;
          count += HuffmanCode.length(literal);
        }
        LittleEndian.putLong(bytes, position, bits);
        position += count >>> 3;
        bits >>>= count & -Byte.SIZE;
        count &= Byte.SIZE - 1;
      }
      int length = Tokens.length(token);
      if (length != 0) {
        int lengthCode = lengthCodes[length];
        bits |= (long) HuffmanCode.bits(lengthCode) << count;
        count += HuffmanCode.length(lengthCode);
        int symbol = Tokens.distanceSymbol(token);
        int distance = distances.of(symbol);
        bits |= (long) HuffmanCode.bits(distance) << count;
        count += HuffmanCode.length(distance);
        int extraBits = DeflateAlphabet.distanceExtraBits(symbol);
        bits |= (long) (Tokens.distanceRest(token) & ((1 << extraBits) - 1)) << count;
        count += extraBits;
        LittleEndian.putLong(bytes, position, bits);
        position += count >>> 3;
        bits >>>= count & -Byte.SIZE;
        count &= Byte.SIZE - 1;
        at += length;
      }
    }
    out.resume(position, bits, count);
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
