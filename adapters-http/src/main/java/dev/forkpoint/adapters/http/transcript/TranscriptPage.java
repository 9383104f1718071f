package dev.forkpoint.adapters.http.transcript;

import java.util.OptionalInt;

/// Some events of a trace, in order.
///
/// @param from the position of the first of them, counted from 0
/// @param events how many there are
/// @param total how many the trace has; empty where that is not known yet
/// @param json the events as a JSON array
@SuppressWarnings("ArrayRecordComponent")
public record TranscriptPage(int from, int events, OptionalInt total, byte[] json) {

  /// Which events these are, in the words of a `Content-Range`.
  public String range() {
    String all = total.isPresent() ? Integer.toString(total.getAsInt()) : "*";
    return events == 0
        ? "events */" + all
        : "events %d-%d/%s".formatted(from, from + events - 1, all);
  }
}
