package dev.forkpoint.application.look;

import dev.forkpoint.application.port.SessionCatalog.CheckpointSummary;
import dev.forkpoint.application.vault.ChunkReader;
import dev.forkpoint.application.vault.EntryCursor;
import dev.forkpoint.application.vault.Vault;
import dev.forkpoint.application.vault.WorkspaceVault;
import dev.forkpoint.domain.session.Session;
import dev.forkpoint.domain.snapshot.Entry;
import dev.forkpoint.domain.snapshot.Entry.DirectoryEntry;
import dev.forkpoint.domain.snapshot.Entry.FileEntry;
import dev.forkpoint.domain.snapshot.Entry.LinkEntry;
import java.io.IOException;
import java.util.Optional;

/// Tells in which files two checkpoints of a session differ.
public final class CompareCheckpoints {
  private final Vault vault;

  public CompareCheckpoints(Vault vault) {
    this.vault = vault;
  }

  /// A path at which two checkpoints differ.
  public sealed interface Difference {
    /// Only the later one has it.
    record Added(Entry entry) implements Difference {}

    /// Only the earlier one has it.
    record Removed(Entry entry) implements Difference {}

    /// Both have it, with other content, kind, mode or link target. Times alone are no difference.
    record Changed(Entry before, Entry after) implements Difference {}
  }

  /// Takes differences.
  @FunctionalInterface
  public interface DifferenceSink {
    void take(Difference difference) throws IOException;
  }

  /// Gives each difference to `sink`, in the order of the paths.
  public void compare(
      Session session, CheckpointSummary before, CheckpointSummary after, DifferenceSink sink)
      throws IOException {
    WorkspaceVault workspace = vault.of(session.workspace());
    try (ChunkReader earlier = workspace.reader();
        ChunkReader later = workspace.reader()) {
      compare(
          workspace.entries(earlier, workspace.checkpoint(before).files()),
          workspace.entries(later, workspace.checkpoint(after).files()),
          sink);
    }
  }

  private static void compare(EntryCursor before, EntryCursor after, DifferenceSink sink)
      throws IOException {
    Optional<Entry> left = before.next();
    Optional<Entry> right = after.next();
    while (left.isPresent() || right.isPresent()) {
      int order = order(left, right);
      if (order < 0) {
        sink.take(new Difference.Removed(left.get()));
      } else if (order > 0) {
        sink.take(new Difference.Added(right.get()));
      } else if (differ(left.get(), right.get())) {
        sink.take(new Difference.Changed(left.get(), right.get()));
      }
      left = order <= 0 ? before.next() : left;
      right = order >= 0 ? after.next() : right;
    }
  }

  private static int order(Optional<Entry> left, Optional<Entry> right) {
    if (left.isEmpty()) {
      return 1;
    }
    return right.isEmpty() ? -1 : left.get().path().compareTo(right.get().path());
  }

  private static boolean differ(Entry before, Entry after) {
    return switch (before) {
      case FileEntry file ->
          !(after instanceof FileEntry other
              && file.mode() == other.mode()
              && file.content().hasContentOf(other.content()));
      case DirectoryEntry directory ->
          !(after instanceof DirectoryEntry other && directory.mode() == other.mode());
      case LinkEntry link ->
          !(after instanceof LinkEntry other && link.target().equals(other.target()));
    };
  }
}
