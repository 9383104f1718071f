package dev.forkpoint.application.vault;

import dev.forkpoint.application.port.StoreException;
import dev.forkpoint.domain.content.ChunkRef;
import dev.forkpoint.domain.content.ContentTree;
import dev.forkpoint.domain.content.Digest;
import dev.forkpoint.domain.content.SpanRef;
import dev.forkpoint.domain.snapshot.Entry;
import dev.forkpoint.domain.snapshot.Entry.FileEntry;
import dev.forkpoint.domain.snapshot.Snapshot;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/// Checks that everything below a snapshot is there and sound. A chunk in a sound pack is sound;
/// one in a damaged pack is read to find out. What was found sound once is not looked at again.
public final class TreeVerifier implements AutoCloseable {
  private final ChunkReader reader;
  private final Map<Digest, Boolean> packs;
  private final Set<Place> soundNodes = new HashSet<>();

  TreeVerifier(ChunkReader reader, Map<Digest, Boolean> packs) {
    this.reader = reader;
    this.packs = packs;
  }

  /// The number of packs.
  public int packs() {
    return packs.size();
  }

  /// Checks a snapshot and tells what is wrong with it, one line each.
  public void verify(Snapshot snapshot, Consumer<String> damage) {
    verifyEntries(snapshot.entries(), damage);
  }

  private void verifyEntries(ContentTree tree, Consumer<String> damage) {
    for (SpanRef ref : tree.refs()) {
      onceSound(
          ref.chunk(),
          damage,
          found -> {
            if (tree.level() > 0) {
              verifyEntries(reader.references(ref.chunk()), found);
            } else {
              reader.entries(ref.chunk()).forEach(entry -> verify(entry, found));
            }
          });
    }
  }

  private void verify(Entry entry, Consumer<String> damage) {
    if (entry instanceof FileEntry file) {
      verifyContent(file.content(), why -> damage.accept(file.path() + ": " + why));
    }
  }

  private void verifyContent(ContentTree content, Consumer<String> damage) {
    for (SpanRef ref : content.refs()) {
      if (content.level() == 0) {
        verifyData(ref.chunk(), damage);
      } else {
        onceSound(
            ref.chunk(), damage, found -> verifyContent(reader.references(ref.chunk()), found));
      }
    }
  }

  private void verifyData(ChunkRef chunk, Consumer<String> damage) {
    if (packs.getOrDefault(chunk.pack().digest(), false)) {
      return;
    }
    try {
      reader.data(chunk);
    } catch (StoreException e) {
      damage.accept(e.getMessage());
    }
  }

  /// Checks what is below a node, unless that was done already and nothing was wrong.
  private void onceSound(ChunkRef node, Consumer<String> damage, Check check) {
    Place place = new Place(node.pack().digest(), node.offset());
    if (soundNodes.contains(place)) {
      return;
    }
    int[] found = new int[1];
    Consumer<String> counting =
        why -> {
          found[0]++;
          damage.accept(why);
        };
    try {
      check.run(counting);
    } catch (StoreException e) {
      counting.accept(e.getMessage());
    }
    if (found[0] == 0) {
      soundNodes.add(place);
    }
  }

  /// Nodes of one name may refer to different places, so a node is known by its own.
  private record Place(Digest pack, int offset) {}

  private interface Check {
    void run(Consumer<String> damage) throws StoreException;
  }

  @Override
  public void close() {
    reader.close();
  }
}
