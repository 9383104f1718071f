package dev.forkpoint.adapters.fs.index;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A page of a [HintTable]: a small hash table with open addressing.
///
/// ```
/// page = slot{256}
/// slot = fingerprint:long pack:int number:int
/// ```
///
/// Packs are counted from 1, so a slot of zeros is free. The place of a chunk in the page follows
/// from the low bits of its fingerprint, since those in one page share the high ones.
///
/// @param bytes the page
record HintPage(ByteBuffer bytes) {
  static final int BYTES = 4096;
  static final int SLOTS = 256;

  private static final int SLOT_BYTES = BYTES / SLOTS;
  private static final int PACK = Long.BYTES;
  private static final int NUMBER = PACK + Integer.BYTES;
  private static final int NO_ROOM = -1;

  static HintPage empty() {
    return new HintPage(ByteBuffer.allocate(BYTES));
  }

  Optional<Slot> find(long fingerprint) {
    int at = positionOf(fingerprint);
    return at == NO_ROOM || isFree(at) ? Optional.empty() : Optional.of(slot(at));
  }

  /// Adds a chunk, or moves it.
  ///
  /// @return false where there is no room
  boolean put(Slot slot) {
    int at = positionOf(slot.fingerprint());
    if (at == NO_ROOM) {
      return false;
    }
    bytes.putLong(at, slot.fingerprint());
    bytes.putInt(at + PACK, slot.pack());
    bytes.putInt(at + NUMBER, slot.number());
    return true;
  }

  /// The slots that are not free.
  List<Slot> slots() {
    List<Slot> slots = new ArrayList<>();
    for (int at = 0; at < BYTES; at += SLOT_BYTES) {
      if (!isFree(at)) {
        slots.add(slot(at));
      }
    }
    return slots;
  }

  /// Where the chunk is, or else the free slot where it would be.
  private int positionOf(long fingerprint) {
    for (int probe = 0; probe < SLOTS; probe++) {
      int at = (int) (fingerprint + probe & SLOTS - 1) * SLOT_BYTES;
      if (isFree(at) || bytes.getLong(at) == fingerprint) {
        return at;
      }
    }
    return NO_ROOM;
  }

  private boolean isFree(int at) {
    return bytes.getInt(at + PACK) == 0;
  }

  private Slot slot(int at) {
    return new Slot(bytes.getLong(at), bytes.getInt(at + PACK), bytes.getInt(at + NUMBER));
  }
}
