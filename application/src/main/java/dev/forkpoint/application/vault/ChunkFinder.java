package dev.forkpoint.application.vault;

import dev.forkpoint.application.port.ChunkIndex;
import dev.forkpoint.application.port.ChunkIndex.Hint;
import dev.forkpoint.application.port.StoreException;
import dev.forkpoint.domain.content.ChunkRef;
import dev.forkpoint.domain.content.Digest;
import dev.forkpoint.domain.pack.PackedChunk;
import dev.forkpoint.domain.session.WorkspaceId;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Finds chunks that a workspace has already: asks the chunk index, and looks into the index of the
/// pack that it names before believing it.
final class ChunkFinder {
  private static final int REMEMBERED_PACKS = 64;

  private final WorkspaceId workspace;
  private final ChunkIndex index;
  private final PackIndexes packs;
  private final Map<Digest, List<PackedChunk>> remembered = new LinkedHashMap<>(16, 0.75f, true);

  ChunkFinder(WorkspaceId workspace, ChunkIndex index, PackIndexes packs) {
    this.workspace = workspace;
    this.index = index;
    this.packs = packs;
  }

  Optional<ChunkRef> find(Digest chunk) throws IOException {
    Optional<Hint> hint = index.find(workspace, chunk);
    return hint.isEmpty() ? Optional.empty() : look(hint.get(), chunk);
  }

  private Optional<ChunkRef> look(Hint hint, Digest chunk) throws StoreException {
    List<PackedChunk> pack = pack(hint.pack());
    if (hint.number() >= pack.size()) {
      return Optional.empty();
    }
    ChunkRef found = pack.get(hint.number()).ref();
    return found.digest().equals(chunk) ? Optional.of(found) : Optional.empty();
  }

  private synchronized List<PackedChunk> pack(Digest name) throws StoreException {
    List<PackedChunk> known = remembered.get(name);
    if (known == null) {
      known = readOrNothing(name);
      remembered.put(name, known);
      forgetOldest();
    }
    return known;
  }

  /// A pack that is gone or damaged holds nothing that a new checkpoint should rely on.
  private List<PackedChunk> readOrNothing(Digest name) throws StoreException {
    try {
      return packs.read(name);
    } catch (StoreException.Damaged e) {
      return List.of();
    }
  }

  private void forgetOldest() {
    if (remembered.size() > REMEMBERED_PACKS) {
      remembered.remove(remembered.keySet().iterator().next());
    }
  }
}
