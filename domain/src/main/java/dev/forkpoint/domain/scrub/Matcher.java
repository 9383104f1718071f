package dev.forkpoint.domain.scrub;

/// Looks at a place where an anchor of its rule was found.
interface Matcher {
  Rule rule();

  /// A quick look at the row, without taking any encoding off: whether a match is possible where
  /// the anchor ends.
  boolean plausible(byte[] row, int end, int limit);

  /// How many bytes before the end of the anchor a match may look at.
  int before();

  /// How many bytes behind it, apart from the rest of a run that goes on there.
  int behind();

  /// Looks at a text; the anchor begins and ends there.
  void match(View view, int start, int end, Finds finds);
}
