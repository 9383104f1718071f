package dev.forkpoint.domain.content;

import java.util.Objects;

/// Compresses chunks to DEFLATE (RFC 1951) that can be strung together.
///
/// An encoded chunk is a sequence of blocks none of which is the final one. It ends on a byte
/// boundary: where its last block does not, an empty stored block follows, as in a full flush. Each
/// chunk starts from an empty window. So any concatenation of encoded chunks, followed by the bytes
/// `03 00` (a final block without data), is one valid DEFLATE stream of the concatenated content.
/// An empty chunk is no bytes at all.
///
/// The encoder is made for speed: greedy matching with one probe, and for each block the smallest
/// of the dynamic, the fixed and the stored form. The same bytes give the same encoding, whatever
/// was encoded before. Not for several threads; all memory is allocated once.
public final class DeflateEncoder {
  private static final int BLOCK_BYTES = 1 << 15;

  /// The last block takes what would be less than half a block behind it.
  private static final int MOST_BLOCK_BYTES = BLOCK_BYTES * 3 / 2;

  private static final int MOST_TOKENS = MOST_BLOCK_BYTES / Matcher.LEAST_MATCH + 1;

  /// A stored block has three bits of header, up to seven of padding and 32 for its length.
  private static final int MOST_OVERHEAD_BYTES = 6;

  /// Where no more than one byte in 64 is part of a match, only uneven bytes are worth a code.
  private static final int FEW_MATCHES_SHIFT = 6;

  private static final int BLOCK_HEADER_BITS = 3;
  private static final int STORED = 0;
  private static final int FIXED = 1 << 1;
  private static final int DYNAMIC = 2 << 1;
  private static final int STORED_LENGTH_BITS = 16;

  private final Matcher matcher = new Matcher();
  private final Tokens tokens = new Tokens(MOST_TOKENS);
  private final ByteSample sample = new ByteSample();
  private final DynamicCode dynamic = new DynamicCode();
  private final BitOutput out = new BitOutput();
  private final BlockWriter writer = new BlockWriter(out);

  /// The room in bytes that encoding a chunk of `length` bytes takes. No block is longer than if it
  /// were stored, and an empty one follows; bits are written eight bytes at a time.
  public static int maxEncodedLength(int length) {
    int blocks = length / BLOCK_BYTES + 2;
    return length + blocks * MOST_OVERHEAD_BYTES + Long.BYTES;
  }

  /// Encodes a chunk.
  ///
  /// @param input holds the chunk, `length` bytes from `offset`
  /// @param output takes the result from index 0; has room for [#maxEncodedLength] bytes, of which
  ///   those behind the result mean nothing
  /// @return the length of the result in bytes
  /// @throws IllegalArgumentException where `output` is too short
  public int encode(byte[] input, int offset, int length, byte[] output) {
    Objects.checkFromIndexSize(offset, length, input.length);
    if (output.length < maxEncodedLength(length)) {
      throw new IllegalArgumentException(
          "%d bytes may not fit into %d".formatted(length, output.length));
    }
    out.begin(output);
    matcher.clear();
    int end = offset + length;
    int at = offset;
    while (at < end) {
      at = encodeBlock(input, offset, at, end);
    }
    if (out.padding(0) != 0) {
      writeStored(input, end, end);
    }
    return out.position();
  }

  /// Encodes the block at `from` of the chunk from `start` to `end`.
  ///
  /// @return where it ends
  private int encodeBlock(byte[] input, int start, int from, int end) {
    tokens.clear();
    int blockEnd = blockEnd(from, end);
    int matched = matcher.match(input, start, from, blockEnd, end, tokens);
    int to = Math.max(matched, blockEnd);
    if (tokens.matchedBytes() <= (to - from) >> FEW_MATCHES_SHIFT
        && sample.looksRandom(input, from, to)) {
      writeStored(input, from, to);
    } else {
      tokens.addLiterals(input, matched, to);
      tokens.end();
      dynamic.build(tokens);
      writeSmallest(input, from, to);
    }
    return to;
  }

  private static int blockEnd(int from, int end) {
    return end - from > MOST_BLOCK_BYTES ? from + BLOCK_BYTES : end;
  }

  private void writeSmallest(byte[] input, int from, int to) {
    int dynamicCost = dynamic.descriptionCost() + dynamic.code().cost(tokens);
    int fixedCost = BlockCode.FIXED.cost(tokens);
    if (storedCost(to - from) <= BLOCK_HEADER_BITS + Math.min(dynamicCost, fixedCost)) {
      writeStored(input, from, to);
    } else if (fixedCost <= dynamicCost) {
      out.put(FIXED, BLOCK_HEADER_BITS);
      writer.write(tokens, input, from, BlockCode.FIXED);
    } else {
      out.put(DYNAMIC, BLOCK_HEADER_BITS);
      dynamic.writeDescription(out);
      writer.write(tokens, input, from, dynamic.code());
    }
  }

  private int storedCost(int length) {
    return BLOCK_HEADER_BITS
        + out.padding(BLOCK_HEADER_BITS)
        + 2 * STORED_LENGTH_BITS
        + length * Byte.SIZE;
  }

  private void writeStored(byte[] input, int from, int to) {
    int length = to - from;
    out.put(STORED, BLOCK_HEADER_BITS);
    out.put(0, out.padding(0));
    out.put(length, STORED_LENGTH_BITS);
    out.put(length ^ 0xffff, STORED_LENGTH_BITS);
    out.putBytes(input, from, length);
  }
}
