package dev.forkpoint.application.download;

import java.util.List;

/// What a download leaves out.
///
/// @param first the first of them, in their order
/// @param count how many there are
public record LeftOutEntries(List<OmittedEntry> first, long count) {
  /// Nothing.
  public static final LeftOutEntries NONE = new LeftOutEntries(List.of(), 0);

  public LeftOutEntries {
    first = List.copyOf(first);
  }
}
