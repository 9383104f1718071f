package dev.forkpoint.application.bundle;

import dev.forkpoint.application.bundle.BundleFrame.ChangedMember;
import dev.forkpoint.application.port.BundleFiles;
import dev.forkpoint.application.port.BundleFiles.BundleFile;
import dev.forkpoint.application.port.BundlePages;
import dev.forkpoint.application.vault.Progress;
import dev.forkpoint.domain.bundle.BundleSeal;
import dev.forkpoint.domain.bundle.BundledCheckpoint;
import dev.forkpoint.domain.bundle.BundledSession;
import dev.forkpoint.domain.codec.FormatException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Checks a bundle without a vault: first each of its bytes, against the checksums that it carries;
/// then, where none has changed, that it is what it says, against the names of its checkpoints,
/// nodes and chunks.
public final class VerifyBundle {
  private static final int MOST_DAMAGES = 1000;

  private final BundleFiles files;
  private final BundlePages pages;

  public VerifyBundle(BundleFiles files, BundlePages pages) {
    this.files = files;
    this.pages = pages;
  }

  /// What was checked.
  ///
  /// @param bytes length of the bundle
  /// @param sessions the number of sessions in it, as far as that could be read
  /// @param checkpoints the number of their checkpoints
  /// @param damages what is damaged, in the order of the file; the first thousand
  public record Report(long bytes, int sessions, int checkpoints, List<BundleDamage> damages) {}

  /// Checks the bundle at a place.
  ///
  /// @throws IOException where there is no file, or it cannot be read
  public Report verify(String place, Progress progress) throws IOException {
    try (BundleFile file = files.open(place)) {
      BundleFrame frame = BundleFrame.read(file);
      List<ChangedMember> changed = frame.changedMembers(bytes -> progress.at(0, bytes));
      if (frame.seal().isEmpty()) {
        return new Report(file.bytes(), 0, 0, frame.damages());
      }
      return changed.isEmpty() && frame.damages().isEmpty()
          ? verifyContents(file, frame.seal().get())
          : new Report(file.bytes(), 0, 0, located(file, frame, changed));
    }
  }

  private static List<BundleDamage> located(
      BundleFile file, BundleFrame frame, List<ChangedMember> changed) throws IOException {
    ChangedChunks chunks = ChangedChunks.of(file, frame, changed);
    List<BundleDamage> damages = new ArrayList<>();
    for (ChangedMember member : changed) {
      damages.addAll(chunks.in(member));
    }
    damages.addAll(frame.damages());
    return damages.stream().limit(MOST_DAMAGES).toList();
  }

  private Report verifyContents(BundleFile file, BundleSeal seal) throws IOException {
    try {
      return verify(file, BundleBody.read(file, seal), seal);
    } catch (DamagedBundle e) {
      return new Report(file.bytes(), 0, 0, List.of(e.damage()));
    }
  }

  private Report verify(BundleFile file, BundleBody body, BundleSeal seal) throws IOException {
    Set<BundleDamage> damages = new LinkedHashSet<>();
    int checkpoints = 0;
    try (BundleChunks chunks = new BundleChunks(file, body.index())) {
      CheckpointReading reading = new CheckpointReading(chunks, new NothingKept(chunks));
      for (BundledSession session : body.contents().sessions()) {
        for (BundledCheckpoint checkpoint : session.checkpoints()) {
          verify(checkpoint, reading, seal, damages);
          checkpoints++;
        }
      }
    }
    damages.addAll(new PageCheck(file, pages).verify(body.outline()));
    return new Report(
        file.bytes(),
        body.contents().sessions().size(),
        checkpoints,
        damages.stream().limit(MOST_DAMAGES).toList());
  }

  private static void verify(
      BundledCheckpoint checkpoint,
      CheckpointReading reading,
      BundleSeal seal,
      Set<BundleDamage> damages)
      throws IOException {
    try {
      reading.read(checkpoint);
    } catch (DamagedBundle e) {
      damages.add(e.damage());
    } catch (FormatException e) {
      damages.add(
          new BundleDamage(
              seal.checkpoints().offset(),
              seal.checkpoints().bytes(),
              "checkpoint " + checkpoint.id(),
              String.valueOf(e.getMessage())));
    }
  }
}
