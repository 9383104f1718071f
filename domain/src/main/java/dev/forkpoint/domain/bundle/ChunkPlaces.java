package dev.forkpoint.domain.bundle;

import dev.forkpoint.domain.content.Digest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Where many chunks lie, in the order of their places, to be found by name too. A chunk takes 48
/// bytes and its share of a table of numbers, so a million of them fit a small memory.
public final class ChunkPlaces {
  private static final int LONGS = 6;
  private static final int PAGE_CHUNKS = 1 << 12;
  private static final int NONE = -1;

  private final List<long[]> pages = new ArrayList<>();
  private int[] slots = emptySlots(1 << 10);
  private int size;

  public int size() {
    return size;
  }

  /// Adds a chunk behind all others, unless there is one of that name.
  ///
  /// @return whether it was added
  public boolean add(ChunkPlace place) {
    int slot = slot(place.name());
    if (slots[slot] != NONE) {
      return false;
    }
    slots[slot] = size;
    put(place);
    size++;
    if (size > slots.length / 2) {
      grow();
    }
    return true;
  }

  private void put(ChunkPlace place) {
    if (size % PAGE_CHUNKS == 0) {
      pages.add(new long[PAGE_CHUNKS * LONGS]);
    }
    long[] page = pages.getLast();
    int at = size % PAGE_CHUNKS * LONGS;
    page[at] = place.name().first();
    page[at + 1] = place.name().second();
    page[at + 2] = place.name().third();
    page[at + 3] = place.name().fourth();
    page[at + 4] = place.offset();
    page[at + 5] = (long) place.storedBytes() << Integer.SIZE | place.bytes();
  }

  /// The chunk of that number, from 0.
  public ChunkPlace get(int number) {
    long[] page = pages.get(number / PAGE_CHUNKS);
    int at = number % PAGE_CHUNKS * LONGS;
    return new ChunkPlace(
        new Digest(page[at], page[at + 1], page[at + 2], page[at + 3]),
        page[at + 4],
        (int) (page[at + 5] >>> Integer.SIZE),
        (int) page[at + 5]);
  }

  /// The chunk of that name, where there is one.
  public Optional<ChunkPlace> find(Digest name) {
    int number = slots[slot(name)];
    return number == NONE ? Optional.empty() : Optional.of(get(number));
  }

  /// The number of the first chunk that ends behind a byte; [#size] where there is none.
  public int firstBehind(long offset) {
    int low = 0;
    int high = size;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (get(middle).end() > offset) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  /// The slot that holds the name's number, or the free one where it would be.
  private int slot(Digest name) {
    int slot = name.hashCode() & (slots.length - 1);
    while (slots[slot] != NONE && !get(slots[slot]).name().equals(name)) {
      slot = (slot + 1) & (slots.length - 1);
    }
    return slot;
  }

  private void grow() {
    slots = emptySlots(slots.length * 2);
    for (int number = 0; number < size; number++) {
      slots[slot(get(number).name())] = number;
    }
  }

  private static int[] emptySlots(int count) {
    int[] slots = new int[count];
    Arrays.fill(slots, NONE);
    return slots;
  }
}
