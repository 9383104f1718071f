package dev.forkpoint.adapters.fs.trace;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// A number for each of many ids, in 27 to 54 bytes an id: a map of strings would take 150.
///
/// An id stands in it as 128 bits of a digest, which also spread it over the slots.
public final class IdMap {
  private static final int FIRST_SLOTS = 1024;
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private final MessageDigest md5 = md5();
  private final byte[] digest = new byte[2 * Long.BYTES];

  private long[] digests = new long[2 * FIRST_SLOTS];
  private int[] values = new int[FIRST_SLOTS];
  private int size;

  /// The number of an id; 0 where it has none.
  public int get(String id) {
    digest(id);
    return values[slot(high(), low())];
  }

  /// Gives an id a number.
  ///
  /// @param value not 0
  /// @return whether it had none before
  public boolean put(String id, int value) {
    if (4L * size >= 3L * values.length) {
      grow();
    }
    digest(id);
    boolean isNew = put(high(), low(), value);
    size += isNew ? 1 : 0;
    return isNew;
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

  private void digest(String id) {
    md5.update(id.getBytes(UTF_8));
    try {
      md5.digest(digest, 0, digest.length);
    } catch (DigestException e) {
      throw new IllegalStateException("there is room for all of it", e);
    }
  }

  private long high() {
    return (long) LONGS.get(digest, 0);
  }

  private long low() {
    return (long) LONGS.get(digest, Long.BYTES);
  }

  private static MessageDigest md5() {
    try {
      return MessageDigest.getInstance("MD5");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has MD5", e);
    }
  }
}
