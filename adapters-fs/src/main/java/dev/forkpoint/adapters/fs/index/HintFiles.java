package dev.forkpoint.adapters.fs.index;

import dev.forkpoint.application.port.ChunkIndex.Hint;
import dev.forkpoint.domain.content.Digest;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/// The two files that hold the hints of a workspace, opened. Not for several threads.
///
/// They are never synced. What a crash leaves is either visibly damaged and counts as absent, or
/// gives wrong hints, and those are found out by the caller.
final class HintFiles implements Closeable {
  private static final String CHUNKS = "chunks";
  private static final String PACKS = "packs";

  private final PackNames packs;
  private HintTable chunks;

  private HintFiles(HintTable chunks, PackNames packs) {
    this.chunks = chunks;
    this.packs = packs;
  }

  /// Opens them for looking only, where there are any.
  static Optional<HintFiles> open(Path directory) throws IOException {
    Path packs = directory.resolve(PACKS);
    Optional<HintTable> chunks =
        Files.isRegularFile(packs)
            ? HintTable.open(directory.resolve(CHUNKS), "r")
            : Optional.empty();
    return chunks.isEmpty()
        ? Optional.empty()
        : Optional.of(new HintFiles(chunks.get(), new PackNames(packs, "r")));
  }

  /// Opens them for adding, and makes what is missing or damaged.
  static HintFiles openToAdd(Path directory) throws IOException {
    Path chunks = directory.resolve(CHUNKS);
    Path packs = directory.resolve(PACKS);
    Optional<HintTable> present = HintTable.open(chunks, "rw");
    if (present.isEmpty()) {
      Files.deleteIfExists(packs);
    }
    HintTable table = present.isPresent() ? present.get() : HintTable.create(chunks);
    return new HintFiles(table, new PackNames(packs, "rw"));
  }

  boolean isReplaced() throws IOException {
    return chunks.isReplaced();
  }

  boolean isEmpty() throws IOException {
    return packs.count() == 0;
  }

  Optional<Hint> find(Digest chunk) throws IOException {
    Optional<Slot> slot = chunks.find(chunk.first());
    return slot.isEmpty() ? Optional.empty() : hint(slot.get());
  }

  private Optional<Hint> hint(Slot slot) throws IOException {
    Digest pack = packs.find(slot.pack());
    return pack == null ? Optional.empty() : Optional.of(new Hint(pack, slot.number()));
  }

  void add(Digest pack, List<Digest> digests) throws IOException {
    List<Slot> slots = slots(packs.add(pack), digests);
    while (!chunks.put(slots)) {
      chunks = chunks.makeRoom();
    }
  }

  private static List<Slot> slots(int pack, List<Digest> digests) {
    List<Slot> slots = new ArrayList<>(digests.size());
    for (Digest digest : digests) {
      slots.add(new Slot(digest.first(), pack, slots.size()));
    }
    Collections.sort(slots);
    return slots;
  }

  @Override
  public void close() throws IOException {
    try {
      packs.close();
    } finally {
      chunks.close();
    }
  }
}
