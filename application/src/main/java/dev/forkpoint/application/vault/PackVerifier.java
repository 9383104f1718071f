package dev.forkpoint.application.vault;

import dev.forkpoint.application.port.ObjectKey;
import dev.forkpoint.application.port.ObjectStore;
import dev.forkpoint.application.port.StoreException;
import dev.forkpoint.application.port.StoredObject;
import dev.forkpoint.domain.content.Digest;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.Map;

/// Checks the packs of a workspace: each is what its name says, or it is not.
final class PackVerifier {
  private static final int STRETCH_BYTES = 1 << 20;

  private final ObjectStore store;
  private final ByteBuffer buffer = ByteBuffer.allocate(STRETCH_BYTES);

  PackVerifier(ObjectStore store) {
    this.store = store;
  }

  /// Which packs there are, and which of them are sound.
  Map<Digest, Boolean> verify(ObjectKey packs, Progress progress) throws StoreException {
    Map<Digest, StoredObject> objects = new HashMap<>();
    store.list(
        packs,
        object ->
            WorkspaceKeys.packName(object.key()).ifPresent(name -> objects.put(name, object)));
    Map<Digest, Boolean> sound = new HashMap<>();
    long bytes = 0;
    for (Map.Entry<Digest, StoredObject> pack : objects.entrySet()) {
      sound.put(pack.getKey(), pack.getKey().equals(digest(pack.getValue())));
      bytes += pack.getValue().bytes();
      progress.at(sound.size(), bytes);
    }
    return sound;
  }

  private Digest digest(StoredObject pack) throws StoreException {
    MessageDigest sha256 = Digest.sha256();
    for (long offset = 0; offset < pack.bytes(); offset += buffer.limit()) {
      buffer.clear().limit((int) Math.min(STRETCH_BYTES, pack.bytes() - offset));
      store.read(pack.key(), offset, buffer);
      sha256.update(buffer.flip());
    }
    return Digest.finish(sha256);
  }
}
