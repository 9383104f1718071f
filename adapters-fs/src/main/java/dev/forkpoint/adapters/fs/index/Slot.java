package dev.forkpoint.adapters.fs.index;

/// What the index knows of a chunk.
///
/// @param fingerprint the first eight bytes of its digest. A SHA-256 is uniform, so hardly ever do
///   two chunks share them, and then one of the two is forgotten
/// @param pack the number of its pack in [PackNames], counted from 1
/// @param number its position in the pack
record Slot(long fingerprint, int pack, int number) implements Comparable<Slot> {

  /// In the order of fingerprints those of one page come together.
  @Override
  public int compareTo(Slot other) {
    return Long.compare(fingerprint, other.fingerprint);
  }
}
