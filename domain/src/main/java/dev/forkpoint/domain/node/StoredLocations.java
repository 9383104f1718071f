package dev.forkpoint.domain.node;

import dev.forkpoint.domain.codec.ByteReader;
import dev.forkpoint.domain.codec.FormatException;
import dev.forkpoint.domain.content.ChunkRef;
import dev.forkpoint.domain.content.Digest;
import dev.forkpoint.domain.content.PackName;
import dev.forkpoint.domain.content.SpanRef;
import java.util.ArrayList;
import java.util.List;

/// The locations that stand in a node behind what it says.
final class StoredLocations implements Locator<FormatException> {
  private final ByteReader locations;
  private final List<PackName> packs = new ArrayList<>();

  /// @param self the pack that the node was found in
  StoredLocations(ByteReader locations, PackName self) {
    this.locations = locations;
    packs.add(self);
    int count = locations.readCount();
    for (int i = 0; i < count; i++) {
      packs.add(PackName.of(Digest.readFrom(locations)));
    }
  }

  @Override
  public SpanRef locate(Digest digest, int level) {
    ChunkRef chunk =
        new ChunkRef(
            digest,
            locations.readCount(),
            locations.readInt(),
            pack(locations.readCount()),
            locations.readCount(),
            locations.readCount(),
            locations.readInt());
    if (level == 0) {
      return SpanRef.ofData(chunk);
    }
    return new SpanRef(chunk, locations.readVarint(), locations.readVarint(), locations.readInt());
  }

  private PackName pack(int number) {
    if (number >= packs.size()) {
      throw new FormatException("a node refers to pack " + number + " of " + packs.size());
    }
    return packs.get(number);
  }
}
