package dev.forkpoint.domain.content;

import java.util.List;

/// The content of a file or of a snapshot as references to its chunks, in order. At level 0 they
/// are the chunks themselves; at level n they are nodes, each holding references of level n-1. So a
/// small file has its references at hand, and a change in a large one touches a few nodes only.
public record ContentTree(int level, List<SpanRef> refs) {
  /// No content at all.
  public static final ContentTree EMPTY = new ContentTree(0, List.of());

  /// The highest level there is; with 64 references a node on average, nothing comes near it.
  public static final int MOST_LEVELS = 20;

  public ContentTree {
    if (level < 0 || level > MOST_LEVELS) {
      throw new IllegalArgumentException("a content tree has level 0 to 20, not " + level);
    }
    refs = List.copyOf(refs);
  }

  /// Length of the content in bytes.
  public long bytes() {
    return refs.stream().mapToLong(SpanRef::bytes).sum();
  }

  /// Length of the stored forms of its data chunks.
  public long storedBytes() {
    return refs.stream().mapToLong(SpanRef::storedBytes).sum();
  }

  /// CRC-32 of the whole content, 0 where it is empty.
  public int crc32() {
    int crc = 0;
    for (SpanRef ref : refs) {
      crc = Crc32Combination.combine(crc, ref.crc32(), ref.bytes());
    }
    return crc;
  }

  /// Whether `other` holds the same bytes, as far as the names of its chunks tell.
  public boolean hasContentOf(ContentTree other) {
    return level == other.level && digests().equals(other.digests());
  }

  private List<Digest> digests() {
    return refs.stream().map(ref -> ref.chunk().digest()).toList();
  }
}
