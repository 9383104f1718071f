package dev.forkpoint.adapters.fs.trace.pi;

import com.fasterxml.jackson.databind.JsonNode;
import dev.forkpoint.adapters.fs.trace.IdMap;
import dev.forkpoint.domain.trace.EffectiveTranscript;
import java.util.Arrays;

/// The tree that the entries of a session form. The last entry of the file is the leaf at which the
/// session stands; what Pi sees on resume is the way to it from the root.
///
/// An entry's parent is one that was written before it, so there is no cycle. An entry whose parent
/// is unknown is a root, as it is for Pi. Of several entries with the same id the last counts.
final class PiTree {
  private static final int NONE = 0;

  private final IdMap numbers = new IdMap();
  private int size;

  /// For each entry, counted from 1: the entry before it, the messages that it gives, the first
  /// entry that it keeps where it is a compaction, and the byte after its row.
  private int[] parents = new int[64];

  private int[] messages = new int[64];
  private int[] firstKept = new int[64];
  private long[] ends = new long[64];

  /// Takes a row.
  ///
  /// @param end the byte after it
  void take(PiRow row, long end) {
    if (!row.isHeader()) {
      int parent = row.id().isEmpty() ? size : numbers.get(row.parent());
      grow();
      parents[size] = parent;
      ends[size] = end;
      messages[size] = row.isSeen() ? 1 : 0;
      if (row.isCompaction()) {
        compact(row);
      }
      if (!row.id().isEmpty()) {
        numbers.put(row.id(), size);
      }
    }
  }

  /// A compaction gives its summary and what it retains itself, or else what it puts in the place
  /// of both, and keeps no entry before it then.
  private void compact(PiRow row) {
    JsonNode replacement = row.json().path("replacementHistory");
    messages[size] =
        replacement.isArray() ? replacement.size() : 1 + row.json().path("retainedTail").size();
    int kept = firstKept(row);
    firstKept[size] = replacement.isArray() || kept == NONE ? size : kept;
  }

  /// The first version names an entry by its place in the file, in which the header has the place
  /// 0.
  private int firstKept(PiRow row) {
    int place = row.json().path("firstKeptEntryIndex").asInt();
    return place > 0 && place < size ? place : numbers.get(row.text("firstKeptEntryId"));
  }

  private void grow() {
    if (++size == ends.length) {
      parents = Arrays.copyOf(parents, size * 2);
      messages = Arrays.copyOf(messages, size * 2);
      firstKept = Arrays.copyOf(firstKept, size * 2);
      ends = Arrays.copyOf(ends, size * 2);
    }
  }

  /// What Pi sees on resume: the messages on the way to the leaf. The last compaction on it comes
  /// first, then what it keeps, then what came after it.
  EffectiveTranscript build(long fileBytes) {
    EffectiveTranscript.Builder transcript = new EffectiveTranscript.Builder();
    int[] way = way();
    noteCompactions(way, transcript);
    int compaction = lastCompaction(way);
    if (compaction >= 0) {
      long end = ends[way[compaction]];
      add(transcript, way[compaction], end);
      for (int place = placeOf(firstKept[way[compaction]], way); place < compaction; place++) {
        add(transcript, way[place], end);
      }
    }
    for (int place = compaction + 1; place < way.length; place++) {
      add(transcript, way[place], ends[way[place]]);
    }
    return transcript.build(fileBytes);
  }

  private void add(EffectiveTranscript.Builder transcript, int entry, long end) {
    for (int message = 0; message < messages[entry]; message++) {
      transcript.add(end);
    }
  }

  private int[] way() {
    int length = 0;
    for (int entry = size; entry != NONE; entry = parents[entry]) {
      length++;
    }
    int[] way = new int[length];
    for (int entry = size; entry != NONE; entry = parents[entry]) {
      way[--length] = entry;
    }
    return way;
  }

  /// Before a compaction the session stood at the entry that it follows.
  private void noteCompactions(int[] way, EffectiveTranscript.Builder transcript) {
    for (int place = 1; place < way.length; place++) {
      if (firstKept[way[place]] != NONE) {
        transcript.compacted(ends[way[place - 1]]);
      }
    }
  }

  private int lastCompaction(int[] way) {
    int place = way.length - 1;
    while (place >= 0 && firstKept[way[place]] == NONE) {
      place--;
    }
    return place;
  }

  /// Where an entry is on the way; its end where it is not on it.
  private static int placeOf(int entry, int[] way) {
    int place = Arrays.binarySearch(way, entry);
    return place < 0 ? way.length : place;
  }
}
