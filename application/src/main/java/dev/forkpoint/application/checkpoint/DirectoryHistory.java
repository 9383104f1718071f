package dev.forkpoint.application.checkpoint;

import dev.forkpoint.application.port.Baseline;
import dev.forkpoint.application.port.FileStamp;
import dev.forkpoint.application.port.SessionCatalog;
import dev.forkpoint.application.port.SessionCatalog.CheckpointSummary;
import dev.forkpoint.application.port.SourceTree;
import dev.forkpoint.application.port.SourceTree.Found;
import dev.forkpoint.application.port.WorkingDirectory;
import dev.forkpoint.application.port.WorkingDirectory.StampRecorder;
import dev.forkpoint.application.vault.ChunkReader;
import dev.forkpoint.application.vault.EntryCursor;
import dev.forkpoint.application.vault.WorkspaceVault;
import dev.forkpoint.domain.session.SessionId;
import dev.forkpoint.domain.snapshot.Entry;
import dev.forkpoint.domain.snapshot.Entry.FileEntry;
import dev.forkpoint.domain.snapshot.Snapshot;
import java.io.IOException;
import java.util.Optional;

/// What the vault knows of a directory from the last time.
final class DirectoryHistory {
  private DirectoryHistory() {}

  /// The files that the directory held when its stamps were recorded, if they lie in this
  /// workspace.
  static Optional<Snapshot> files(
      WorkingDirectory directory, WorkspaceVault workspace, SessionCatalog catalog)
      throws IOException {
    Optional<CheckpointSummary> checkpoint =
        directory.baseline().flatMap(baseline -> checkpoint(baseline, workspace, catalog));
    return checkpoint.isEmpty()
        ? Optional.empty()
        : Optional.of(workspace.checkpoint(checkpoint.get()).files());
  }

  private static Optional<CheckpointSummary> checkpoint(
      Baseline baseline, WorkspaceVault workspace, SessionCatalog catalog) {
    return switch (baseline) {
      case Baseline.OfSession(SessionId session, int number, _) ->
          catalog
              .session(session)
              .filter(state -> state.session().workspace().equals(workspace.id()))
              .flatMap(_ -> catalog.checkpoint(session, number));
      case Baseline.OfHome _ -> Optional.empty();
    };
  }

  /// Records the stamps of files that were just laid out.
  static void record(
      WorkingDirectory directory, WorkspaceVault workspace, Snapshot files, Baseline baseline)
      throws IOException {
    try (StampRecorder stamps = directory.record();
        SourceTree.Walk walk = directory.walk();
        ChunkReader reader = workspace.reader()) {
      EntryCursor entries = workspace.entries(reader, files);
      Optional<Found> found = walk.next();
      for (Optional<Entry> entry = entries.next(); entry.isPresent(); entry = entries.next()) {
        while (found.isPresent() && found.get().path().compareTo(entry.get().path()) < 0) {
          found = walk.next();
        }
        stamps.add(stamp(found, entry.get()));
      }
      stamps.commit(baseline);
    }
  }

  /// A file that somebody has changed already has no stamp of the checkpoint's.
  private static FileStamp stamp(Optional<Found> found, Entry entry) {
    return found
        .filter(there ->
            there instanceof Found.File file
                && entry instanceof FileEntry wanted
                && file.path().equals(wanted.path())
                && file.bytes() == wanted.content().bytes()
                && file.modified().equals(wanted.modified()))
        .map(there -> ((Found.File) there).stamp())
        .orElse(FileStamp.UNKNOWN);
  }
}
