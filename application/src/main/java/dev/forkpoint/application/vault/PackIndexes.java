package dev.forkpoint.application.vault;

import dev.forkpoint.application.port.ObjectKey;
import dev.forkpoint.application.port.ObjectStore;
import dev.forkpoint.application.port.StoreException;
import dev.forkpoint.application.port.StoredObject;
import dev.forkpoint.domain.codec.FormatException;
import dev.forkpoint.domain.content.Digest;
import dev.forkpoint.domain.content.PackName;
import dev.forkpoint.domain.pack.PackIndex;
import dev.forkpoint.domain.pack.PackedChunk;
import java.nio.ByteBuffer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads the indexes of packs, each from the end of its pack.
final class PackIndexes {
  /// Most indexes are shorter, so one read is enough.
  private static final int FIRST_READ_BYTES = 32 << 10;

  private final ObjectStore store;
  private final WorkspaceKeys keys;

  PackIndexes(ObjectStore store, WorkspaceKeys keys) {
    this.store = store;
    this.keys = keys;
  }

  /// @throws StoreException.Damaged where the pack is missing or its index is damaged
  List<PackedChunk> read(Digest pack) throws StoreException {
    ObjectKey key = keys.pack(pack);
    StoredObject object = store.find(key).orElseThrow(() -> damaged(key, "it is missing", null));
    try {
      byte[] tail = tail(object, FIRST_READ_BYTES);
      int needed = PackIndex.tailBytes(tail);
      return PackIndex.decode(
          PackName.of(pack), needed > tail.length ? tail(object, needed) : tail);
    } catch (FormatException e) {
      throw damaged(key, String.valueOf(e.getMessage()), e);
    }
  }

  private byte[] tail(StoredObject object, int bytes) throws StoreException {
    byte[] tail = new byte[(int) Math.min(object.bytes(), bytes)];
    store.read(object.key(), object.bytes() - tail.length, ByteBuffer.wrap(tail));
    return tail;
  }

  private static StoreException.Damaged damaged(
      ObjectKey key, String why, @Nullable Throwable cause) {
    String message = "read the index of pack " + key + ": " + why;
    return cause == null
        ? new StoreException.Damaged(message)
        : new StoreException.Damaged(message, cause);
  }
}
