package dev.forkpoint.application.bundle;

import dev.forkpoint.application.bundle.BundleFrame.ChangedMember;
import dev.forkpoint.application.port.BundleFiles.BundleFile;
import dev.forkpoint.domain.bundle.BundleIndex;
import dev.forkpoint.domain.bundle.BundleSeal;
import dev.forkpoint.domain.bundle.BundleStretch;
import dev.forkpoint.domain.bundle.ChunkPlace;
import dev.forkpoint.domain.bundle.ChunkPlaces;
import dev.forkpoint.domain.content.Digest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Narrows a change in a member down to the chunk that it is in, where the index is sound and tells
/// of a chunk there.
final class ChangedChunks {
  private final BundleFile file;
  private final Optional<BundleIndex> index;

  private ChangedChunks(BundleFile file, Optional<BundleIndex> index) {
    this.file = file;
    this.index = index;
  }

  static ChangedChunks of(BundleFile file, BundleFrame frame, List<ChangedMember> changed)
      throws IOException {
    BundleSeal seal = frame.seal().orElseThrow();
    boolean sound =
        changed.stream()
            .noneMatch(member ->
                overlap(member.stretch(), seal.index())
                    || overlap(member.stretch(), seal.checkpoints()));
    return new ChangedChunks(file, sound ? index(file, seal) : Optional.empty());
  }

  private static boolean overlap(BundleStretch one, BundleStretch other) {
    return one.offset() < other.end() && other.offset() < one.end();
  }

  private static Optional<BundleIndex> index(BundleFile file, BundleSeal seal) throws IOException {
    try {
      return Optional.of(BundleBody.read(file, seal).index());
    } catch (DamagedBundle e) {
      return Optional.empty();
    }
  }

  /// The chunks of a member that have changed; the member as a whole where it is none of them.
  List<BundleDamage> in(ChangedMember member) throws IOException {
    List<BundleDamage> damages = new ArrayList<>();
    if (index.isPresent()) {
      try (BundleChunks chunks = new BundleChunks(file, index.get())) {
        check(index.get().chunks(), member, chunks::chunk, damages);
        check(index.get().nodes(), member, chunks::saying, damages);
      }
    }
    return damages.isEmpty() ? List.of(member.damage()) : damages;
  }

  private static void check(
      ChunkPlaces places, ChangedMember member, Check check, List<BundleDamage> damages)
      throws IOException {
    BundleStretch stretch = member.stretch();
    for (int i = places.firstBehind(stretch.offset()); i < places.size(); i++) {
      ChunkPlace place = places.get(i);
      if (place.offset() >= stretch.end()) {
        return;
      }
      try {
        check.read(place.name());
      } catch (DamagedBundle e) {
        BundleDamage found = e.damage();
        damages.add(new BundleDamage(found.offset(), found.bytes(), member.name(), found.reason()));
      }
    }
  }

  private interface Check {
    Object read(Digest name) throws IOException;
  }
}
