package dev.forkpoint.domain.content;

import java.util.Arrays;

/// Finds repetitions greedily: one look into a table that says where four bytes of the same hash
/// were seen last, and the first match is taken.
final class Matcher {
  /// The shortest match, in bytes.
  static final int LEAST_MATCH = 4;

  private static final int HASH_BITS = 15;
  private static final int HASH_FACTOR = 0x9E3779B1;

  /// Out of the window's reach, wherever a chunk is in its array.
  private static final int NEVER = Integer.MIN_VALUE / 2;

  /// Beyond this distance a match takes five bytes: its many extra bits cost more than four
  /// literals often do.
  private static final int NEAR = 1 << 10;

  /// Shifting the difference of eight bytes by these leaves that of the first four, or five.
  private static final int FOUR_BYTES = Long.SIZE - 4 * Byte.SIZE;

  private static final int FIVE_BYTES = Long.SIZE - 5 * Byte.SIZE;

  /// No match begins within so many bytes of the end, so that eight bytes can be read wherever one
  /// is looked for.
  private static final int MARGIN = Long.BYTES;

  /// After each 64 bytes without a match the search takes steps that are a byte longer, up to 16.
  private static final int PATIENCE_SHIFT = 6;

  private static final int MOST_SKIPPED = 15;

  private final int[] heads = new int[1 << HASH_BITS];

  /// Where the match that was found last repeats from.
  private int candidate;

  /// Forgets what it has seen.
  void clear() {
    Arrays.fill(heads, NEVER);
  }

  /// Adds the matches that begin from `from` to `to`, and the literals before each.
  ///
  /// @param start where the chunk begins, before which no match reaches
  /// @param end where the chunk ends, beyond which no match goes
  /// @return where the last match ends, or `from`
  int match(byte[] input, int start, int from, int to, int end, Tokens tokens) {
    int limit = Math.min(to, end - MARGIN);
    int anchor = from;
    int at = find(input, from, limit);
    while (at < limit) {
      int distance = at - candidate;
      at -= repeatedBefore(input, at, distance, Math.min(at - anchor, candidate - start));
      int length =
          repeatedFrom(input, at, distance, Math.min(end - at, DeflateAlphabet.MOST_MATCH));
      tokens.addLiterals(input, anchor, at);
      tokens.addMatch(length, distance);
      anchor = at + length;
      remember(input, at + 1);
      remember(input, at + 2);
      remember(input, Math.min(anchor, limit) - 1);
      at = find(input, anchor, limit);
    }
    return anchor;
  }

  /// Finds the next match and leaves in `candidate` where it repeats from.
  ///
  /// @return where it begins; `limit` or more where there is none
  private int find(byte[] input, int from, int limit) {
    int at = from;
    while (at < limit) {
      long here = LittleEndian.getLong(input, at);
      int slot = slot((int) here);
      int seen = heads[slot];
      heads[slot] = at;
      int distance = at - seen;
      if (distance <= DeflateAlphabet.WINDOW) {
        long difference = here ^ LittleEndian.getLong(input, seen);
        if ((difference << (distance <= NEAR ? FOUR_BYTES : FIVE_BYTES)) == 0) {
          candidate = seen;
          return at;
        }
      }
      at += 1 + Math.min((at - from) >>> PATIENCE_SHIFT, MOST_SKIPPED);
    }
    return at;
  }

  private void remember(byte[] input, int at) {
    heads[slot(LittleEndian.getInt(input, at))] = at;
  }

  private static int slot(int fourBytes) {
    return (fourBytes * HASH_FACTOR) >>> (Integer.SIZE - HASH_BITS);
  }

  /// How many bytes before `at` are repeated too.
  private static int repeatedBefore(byte[] input, int at, int distance, int most) {
    int length = 0;
    while (length < most && input[at - length - 1] == input[at - length - 1 - distance]) {
      length++;
    }
    return length;
  }

  /// How many bytes from `at` on are repeated, of which the first four are known to be.
  private static int repeatedFrom(byte[] input, int at, int distance, int most) {
    int length = LEAST_MATCH;
    while (length + Long.BYTES <= most) {
      long difference =
          LittleEndian.getLong(input, at + length)
              ^ LittleEndian.getLong(input, at + length - distance);
      if (difference != 0) {
        return length + Long.numberOfTrailingZeros(difference) / Byte.SIZE;
      }
      length += Long.BYTES;
    }
    while (length < most && input[at + length] == input[at + length - distance]) {
      length++;
    }
    return length;
  }
}
