package dev.forkpoint.application.vault;

import dev.forkpoint.application.port.ObjectKey;
import dev.forkpoint.application.port.ObjectStore;
import dev.forkpoint.application.port.StoreException;
import dev.forkpoint.application.port.StoredObject;
import dev.forkpoint.domain.content.Digest;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
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
    List<StoredObject> objects = new ArrayList<>();
    store.list(packs, objects::add);
    Map<Digest, Boolean> sound = new HashMap<>();
    long bytes = 0;
    for (StoredObject pack : objects) {
      Digest name = WorkspaceKeys.packName(pack.key());
      sound.put(name, name.equals(digest(pack)));
      bytes += pack.bytes();
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
