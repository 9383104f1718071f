package dev.forkpoint.adapters.fs.trace;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;

/// Remembers short keys, so that those of the next row need not be made again. There is no end to
/// the keys of a hostile file, so a new one may take the place of an older one.
final class KnownKeys {
  private static final int SLOTS = 512;
  private static final int LONGEST = 40;
  private static final int SPREAD = 31;

  private final byte[][] known = new byte[SLOTS][0];
  private final String[] keys = new String[SLOTS];

  KnownKeys() {
    Arrays.fill(keys, "");
  }

  /// The key that is written in a piece of UTF-8.
  String key(byte[] bytes, int start, int end) {
    if (end - start > LONGEST) {
      return new String(bytes, start, end - start, UTF_8);
    }
    int slot = slot(bytes, start, end);
    if (!Arrays.equals(known[slot], 0, known[slot].length, bytes, start, end)) {
      known[slot] = Arrays.copyOfRange(bytes, start, end);
      keys[slot] = new String(known[slot], UTF_8);
    }
    return keys[slot];
  }

  private static int slot(byte[] bytes, int start, int end) {
    int hash = end - start;
    for (int i = start; i < end; i++) {
      hash = hash * SPREAD + bytes[i];
    }
    return (hash ^ hash >>> 16) & (SLOTS - 1);
  }
}
