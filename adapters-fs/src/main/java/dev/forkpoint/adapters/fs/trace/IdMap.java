package dev.forkpoint.adapters.fs.trace;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.UUID;

/// A number for each of many ids, in 27 to 54 bytes an id: a map of strings would take 150.
///
/// An id stands in it as 128 bits of a digest, which also spread it over the slots.
public final class IdMap {
  private static final int FIRST_SLOTS = 1024;

  private long[] digests = new long[2 * FIRST_SLOTS];
  private int[] values = new int[FIRST_SLOTS];
  private int size;

  /// The number of an id; 0 where it has none.
  public int get(String id) {
    UUID digest = digest(id);
    return values[slot(digest.getMostSignificantBits(), digest.getLeastSignificantBits())];
  }

  /// Gives an id a number.
  ///
  /// @param value not 0
  public void put(String id, int value) {
    if (4L * size >= 3L * values.length) {
      grow();
    }
    UUID digest = digest(id);
    if (put(digest.getMostSignificantBits(), digest.getLeastSignificantBits(), value)) {
      size++;
    }
  }

  private boolean put(long high, long low, int value) {
    int slot = slot(high, low);
    boolean isNew = values[slot] == 0;
    digests[2 * slot] = high;
    digests[2 * slot + 1] = low;
    values[slot] = value;
    return isNew;
  }

  private int slot(long high, long low) {
    int mask = values.length - 1;
    int slot = (int) low & mask;
    while (values[slot] != 0 && (digests[2 * slot] != high || digests[2 * slot + 1] != low)) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    long[] oldDigests = digests;
    int[] oldValues = values;
    digests = new long[2 * oldDigests.length];
    values = new int[2 * oldValues.length];
    for (int slot = 0; slot < oldValues.length; slot++) {
      if (oldValues[slot] != 0) {
        put(oldDigests[2 * slot], oldDigests[2 * slot + 1], oldValues[slot]);
      }
    }
  }

  private static UUID digest(String id) {
    return UUID.nameUUIDFromBytes(id.getBytes(UTF_8));
  }
}
