package dev.forkpoint.domain.scrub;

import java.util.List;
import java.util.SortedMap;

/// What was found, without any secret.
///
/// @param rows how many rows were read
/// @param secrets how many different secrets were found
/// @param counts how many findings each rule has, by its id
/// @param findings where they are, in order; those beyond a bound are only counted
public record ScrubReport(
    long rows, int secrets, SortedMap<String, Long> counts, List<Finding> findings) {
  public ScrubReport {
    counts = java.util.Collections.unmodifiableSortedMap(new java.util.TreeMap<>(counts));
    findings = List.copyOf(findings);
  }

  /// One secret at one place.
  ///
  /// @param rule the id of the rule that found it
  /// @param description what the rule finds
  /// @param stream the name of what it was found in
  /// @param row the number of its row, from 1
  /// @param place where it stands in the row: names and numbers joined, empty for a text
  public record Finding(String rule, String description, String stream, long row, String place) {}

  /// How many findings there are.
  public long total() {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }
}
