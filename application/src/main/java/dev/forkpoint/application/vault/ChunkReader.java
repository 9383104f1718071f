package dev.forkpoint.application.vault;

import dev.forkpoint.application.port.ObjectKey;
import dev.forkpoint.application.port.ObjectStore;
import dev.forkpoint.application.port.StoreException;
import dev.forkpoint.application.port.StoredObject;
import dev.forkpoint.domain.codec.FormatException;
import dev.forkpoint.domain.content.ChunkInflater;
import dev.forkpoint.domain.content.ChunkRef;
import dev.forkpoint.domain.content.ContentTree;
import dev.forkpoint.domain.content.Digest;
import dev.forkpoint.domain.node.EncodedNode;
import dev.forkpoint.domain.node.EntryNode;
import dev.forkpoint.domain.node.ReferenceNode;
import dev.forkpoint.domain.snapshot.Entry;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/// Reads the chunks of a workspace, each checked before it is given out.
///
/// The chunks of a tree mostly lie one behind another, so a read that goes on where the last one
/// ended takes a long stretch of the pack at once; any other takes little more than its chunk. From
/// a distant store, what is known to come next is read ahead. For one thread; to be closed.
public final class ChunkReader implements AutoCloseable {
  /// Longer than any chunk, and short enough for the garbage collector to treat it as any other
  /// array, even in a small heap: many downloads at once have a window each.
  private static final int LONG_STRETCH_BYTES = 384 << 10;

  private static final int SHORT_STRETCH_BYTES = 16 << 10;

  /// How many stretches at hand one of a distant store is worth.
  private static final int DISTANT_STRETCHES = 3;

  /// How much of what comes next is asked for at once.
  private static final int EXPECTED_BYTES = 4 << 20;

  private final ObjectStore store;
  private final WorkspaceKeys keys;
  private final ChunkInflater inflater = new ChunkInflater();
  private ByteBuffer window = ByteBuffer.allocate(SHORT_STRETCH_BYTES).limit(0);
  private @Nullable Digest windowPack;
  private long windowStart;
  private @Nullable StoredObject pack;
  private @Nullable ReadAhead ahead;

  ChunkReader(ObjectStore store, WorkspaceKeys keys) {
    this.store = store;
    this.keys = keys;
  }

  /// Tells what is going to be read next, in any order. That changes nothing but the time it takes.
  ///
  /// @return how many of them, from the first on, are taken note of; at least one where there is
  ///   one
  int expect(List<ChunkRef> chunks) {
    if (!store.isDistant()) {
      return chunks.size();
    }
    int taken = 0;
    for (long bytes = 0; taken < chunks.size() && bytes < EXPECTED_BYTES; taken++) {
      bytes += chunks.get(taken).storedBytes();
    }
    readAhead()
        .expect(
            chunks.subList(0, taken).stream()
                .filter(chunk -> chunk.storedBytes() <= LONG_STRETCH_BYTES)
                .toList());
    return taken;
  }

  private ReadAhead readAhead() {
    ReadAhead known = ahead;
    if (known == null) {
      known = new ReadAhead(store, keys::pack);
      ahead = known;
    }
    return known;
  }

  /// The bytes of a data chunk.
  ///
  /// @throws StoreException.Damaged where they are not what the chunk's name says
  public byte[] data(ChunkRef chunk) throws StoreException {
    byte[] bytes = inflate(chunk);
    if (!Digest.of(bytes).equals(chunk.digest())) {
      throw damaged(chunk, "its bytes have another SHA-256", null);
    }
    return bytes;
  }

  /// The references that a node holds.
  ContentTree references(ChunkRef node) throws StoreException {
    EncodedNode encoded = node(node);
    try {
      return ReferenceNode.decode(encoded, node.pack());
    } catch (FormatException e) {
      throw damaged(node, e.getMessage(), e);
    }
  }

  /// The entries that a node holds.
  List<Entry> entries(ChunkRef node) throws StoreException {
    EncodedNode encoded = node(node);
    try {
      return EntryNode.decode(encoded, node.pack());
    } catch (FormatException e) {
      throw damaged(node, e.getMessage(), e);
    }
  }

  /// A node, not decoded.
  EncodedNode node(ChunkRef node) throws StoreException {
    byte[] bytes = inflate(node);
    if (crc32(ByteBuffer.wrap(bytes)) != node.crc32()) {
      throw damaged(node, "its bytes do not match their checksum", null);
    }
    return new EncodedNode(node.digest(), bytes);
  }

  /// The stored form of a chunk, checked by its checksum, without inflating it.
  ///
  /// @return a view that is valid until the next call
  public ByteBuffer stored(ChunkRef chunk) throws StoreException {
    ByteBuffer stored = stretch(chunk);
    if (crc32(stored.duplicate()) != chunk.storedCrc32()) {
      throw damaged(chunk, "its stored bytes do not match their checksum", null);
    }
    return stored;
  }

  private byte[] inflate(ChunkRef chunk) throws StoreException {
    byte[] bytes = new byte[chunk.bytes()];
    try {
      inflater.inflate(stretch(chunk), bytes, chunk.bytes());
      return bytes;
    } catch (FormatException e) {
      throw damaged(chunk, e.getMessage(), e);
    }
  }

  private ByteBuffer stretch(ChunkRef chunk) throws StoreException {
    Optional<ByteBuffer> expected = ahead == null ? Optional.empty() : ahead.stored(chunk);
    return expected.isPresent() ? expected.get() : look(chunk);
  }

  private ByteBuffer look(ChunkRef chunk) throws StoreException {
    Digest name = chunk.pack().digest();
    long end = (long) chunk.offset() + chunk.storedBytes();
    boolean inside =
        name.equals(windowPack)
            && chunk.offset() >= windowStart
            && end <= windowStart + window.limit();
    if (!inside) {
      fill(chunk, name);
    }
    return window.slice((int) (chunk.offset() - windowStart), chunk.storedBytes());
  }

  private void fill(ChunkRef chunk, Digest name) throws StoreException {
    ObjectKey key = keys.pack(name);
    long rest = packBytes(key) - chunk.offset();
    if (rest < chunk.storedBytes() || chunk.storedBytes() > LONG_STRETCH_BYTES) {
      throw damaged(chunk, "the pack ends before it", null);
    }
    int stretch = (int) Math.min(rest, Math.max(chunk.storedBytes(), goesOn(chunk, name)));
    windowPack = null;
    makeRoom(stretch);
    store.read(key, chunk.offset(), window);
    window.flip();
    windowStart = chunk.offset();
    windowPack = name;
  }

  private void makeRoom(int bytes) {
    if (window.capacity() < bytes) {
      window = ByteBuffer.allocate(bytes);
    }
    window.clear().limit(bytes);
  }

  private int goesOn(ChunkRef chunk, Digest name) {
    long gap = chunk.offset() - (windowStart + window.limit());
    boolean behind = name.equals(windowPack) && Math.abs(gap) <= LONG_STRETCH_BYTES / 4;
    int stretch = behind ? LONG_STRETCH_BYTES : SHORT_STRETCH_BYTES;
    return store.isDistant() ? stretch * DISTANT_STRETCHES : stretch;
  }

  private long packBytes(ObjectKey key) throws StoreException {
    StoredObject known = pack;
    if (known == null || !known.key().equals(key)) {
      known =
          store
              .find(key)
              .orElseThrow(
                  () -> new StoreException.Damaged("read pack " + key + ": it is missing"));
      pack = known;
    }
    return known.bytes();
  }

  private static int crc32(ByteBuffer bytes) {
    CRC32 crc = new CRC32();
    crc.update(bytes);
    return (int) crc.getValue();
  }

  private StoreException.Damaged damaged(
      ChunkRef chunk, @Nullable String why, @Nullable Throwable cause) {
    String message =
        "read chunk %s at byte %d of %s: %s"
            .formatted(chunk.digest(), chunk.offset(), keys.pack(chunk.pack().digest()), why);
    return cause == null
        ? new StoreException.Damaged(message)
        : new StoreException.Damaged(message, cause);
  }

  @Override
  public void close() {
    if (ahead != null) {
      ahead.close();
    }
    inflater.close();
  }
}
