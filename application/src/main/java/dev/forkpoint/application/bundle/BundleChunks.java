package dev.forkpoint.application.bundle;

import dev.forkpoint.application.port.BundleFiles.BundleFile;
import dev.forkpoint.domain.bundle.BundleIndex;
import dev.forkpoint.domain.bundle.ChunkPlace;
import dev.forkpoint.domain.bundle.ChunkPlaces;
import dev.forkpoint.domain.codec.FormatException;
import dev.forkpoint.domain.content.ChunkInflater;
import dev.forkpoint.domain.content.Digest;
import java.io.IOException;
import java.nio.ByteBuffer;

/// Reads what a bundle holds by name, and checks it. For one thread; to be closed.
final class BundleChunks implements AutoCloseable {
  private final BundleFile file;
  private final BundleIndex index;
  private final ChunkInflater inflater = new ChunkInflater();

  BundleChunks(BundleFile file, BundleIndex index) {
    this.file = file;
    this.index = index;
  }

  /// What a node says.
  ///
  /// @throws DamagedBundle where the bundle has no such node, or it says something else
  byte[] saying(Digest node) throws IOException {
    ChunkPlace place = place(index.nodes(), node, "node");
    byte[] saying = read(place).array();
    if (!Digest.of(saying).equals(node)) {
      throw damaged(place, "history/nodes", "node " + node + " says something else");
    }
    return saying;
  }

  /// A data chunk.
  ///
  /// @throws DamagedBundle where the bundle has no such chunk, or it has other bytes
  CarriedChunk chunk(Digest name) throws IOException {
    ChunkPlace place = place(index.chunks(), name, "chunk");
    ByteBuffer stored = read(place);
    byte[] bytes = new byte[place.bytes()];
    try {
      inflater.inflateWhole(stored.duplicate(), bytes);
    } catch (FormatException e) {
      throw damaged(place, "chunk " + name, String.valueOf(e.getMessage()));
    }
    if (!Digest.of(bytes).equals(name)) {
      throw damaged(place, "chunk " + name, "it has other bytes");
    }
    return new CarriedChunk(stored, ByteBuffer.wrap(bytes));
  }

  private ChunkPlace place(ChunkPlaces places, Digest name, String what) throws DamagedBundle {
    return places
        .find(name)
        .orElseThrow(() ->
            new DamagedBundle(
                file.place(),
                new BundleDamage(
                    0, file.bytes(), "history/index", what + " " + name + " is missing")));
  }

  private ByteBuffer read(ChunkPlace place) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(place.storedBytes());
    file.read(place.offset(), bytes);
    return bytes.flip();
  }

  private DamagedBundle damaged(ChunkPlace place, String what, String reason) {
    return new DamagedBundle(
        file.place(), new BundleDamage(place.offset(), place.storedBytes(), what, reason));
  }

  @Override
  public void close() {
    inflater.close();
  }
}
