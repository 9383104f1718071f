package dev.forkpoint.application.vault;

import dev.forkpoint.application.port.Restoration;
import dev.forkpoint.application.port.SourceTree;
import dev.forkpoint.application.port.SourceTree.Found;
import dev.forkpoint.application.port.WorkingDirectory;
import dev.forkpoint.domain.content.ContentTree;
import dev.forkpoint.domain.snapshot.Entry;
import dev.forkpoint.domain.snapshot.Entry.DirectoryEntry;
import dev.forkpoint.domain.snapshot.Entry.FileEntry;
import dev.forkpoint.domain.snapshot.Entry.LinkEntry;
import dev.forkpoint.domain.snapshot.EntryPath;
import dev.forkpoint.domain.snapshot.Snapshot;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/// Makes a directory hold the files of a snapshot. It compares what is there with what is to be
/// there, path by path, and hands the difference to a restoration: a new directory is all
/// difference.
public final class TreeRestorer implements AutoCloseable {
  private static final int SHOWN_CHANGES = 5;

  private final WorkspaceVault vault;
  private final WorkingDirectory directory;
  private final Optional<Snapshot> known;
  private final boolean discard;
  private final Restoration target;
  private final FileRestorer files;
  private final List<String> changed = new ArrayList<>();
  private final Deque<EntryPath> goneDirectories = new ArrayDeque<>();
  private final List<EntryPath> foreign = new ArrayList<>();

  /// Begins with nothing staged.
  ///
  /// @param known the files that the directory's stamps belong to, where it has any
  /// @param discard whether what the known files do not account for may be overwritten and removed
  public TreeRestorer(
      WorkspaceVault vault,
      WorkingDirectory directory,
      Optional<Snapshot> known,
      boolean discard,
      Progress progress)
      throws IOException {
    this.vault = vault;
    this.directory = directory;
    this.known = known;
    this.discard = discard;
    this.target = directory.restore();
    this.files = new FileRestorer(vault, target, progress);
  }

  /// Stages everything that is to change, as far as nothing stands in the way.
  ///
  /// @return what stands in the way: paths that hold something that the known files do not account
  ///   for and that may not be discarded, the first few
  public List<String> stage(Snapshot snapshot) throws IOException {
    try (ChunkReader reader = vault.reader()) {
      EntryCursor wanted = vault.entries(reader, snapshot);
      if (directory.state() == WorkingDirectory.State.OCCUPIED) {
        stageDifference(wanted);
      } else {
        stageAll(wanted);
      }
    }
    files.finish();
    return List.copyOf(changed);
  }

  private void stageAll(EntryCursor wanted) throws IOException {
    for (Optional<Entry> entry = wanted.next(); entry.isPresent(); entry = wanted.next()) {
      put(entry.get());
    }
  }

  private void stageDifference(EntryCursor wanted) throws IOException {
    if (known.isEmpty()) {
      stageDifference(wanted, Optional.empty());
      return;
    }
    try (KnownFiles before = vault.known(known.get(), directory.stamps())) {
      stageDifference(wanted, Optional.of(before));
    }
  }

  private void stageDifference(EntryCursor wanted, Optional<KnownFiles> before) throws IOException {
    try (SourceTree.Walk walk = directory.walk()) {
      Optional<Found> found = walk.next();
      Optional<Entry> entry = wanted.next();
      while (found.isPresent() || entry.isPresent()) {
        int order = order(found, entry);
        if (order < 0) {
          remove(found.get(), before);
        } else if (order > 0) {
          put(entry.get());
        } else {
          change(found.get(), entry.get(), before);
        }
        found = order <= 0 ? walk.next() : found;
        entry = order >= 0 ? wanted.next() : entry;
      }
    }
    removeDirectories();
  }

  private static int order(Optional<Found> found, Optional<Entry> entry) {
    if (found.isEmpty()) {
      return 1;
    }
    return entry.isEmpty() ? -1 : found.get().path().compareTo(entry.get().path());
  }

  private void put(Entry entry) throws IOException {
    if (!changed.isEmpty()) {
      return;
    }
    switch (entry) {
      case FileEntry file -> files.add(file);
      case DirectoryEntry directoryEntry -> target.directory(directoryEntry);
      case LinkEntry link -> target.link(link);
    }
  }

  private void remove(Found found, Optional<KnownFiles> before) throws IOException {
    switch (found) {
      case Found.File file -> {
        noteIfChanged(file, before);
        target.remove(file.path());
      }
      case Found.Link link -> {
        noteIfChanged(link, before);
        target.remove(link.path());
      }
      case Found.Directory gone -> goneDirectories.push(gone.path());
      case Found.LeftOut other -> foreign.add(other.path());
    }
  }

  /// Removes directories that are not wanted, the deepest first, but none that holds something that
  /// no snapshot can hold.
  private void removeDirectories() throws IOException {
    for (EntryPath gone : goneDirectories) {
      if (foreign.stream().noneMatch(path -> path.isBelow(gone))) {
        target.remove(gone);
      }
    }
  }

  private void change(Found found, Entry wanted, Optional<KnownFiles> before) throws IOException {
    switch (found) {
      case Found.File file -> changeFile(file, wanted, before);
      case Found.Link link -> {
        noteIfChanged(link, before);
        if (!(wanted instanceof LinkEntry entry && entry.target().equals(link.target()))) {
          put(wanted);
        }
      }
      case Found.Directory _ -> put(wanted);
      case Found.LeftOut other -> note(other.path());
    }
  }

  private void changeFile(Found.File file, Entry wanted, Optional<KnownFiles> before)
      throws IOException {
    Optional<ContentTree> content = noteIfChanged(file, before);
    if (content.isEmpty() || !(wanted instanceof FileEntry entry)) {
      put(wanted);
    } else if (!content.get().hasContentOf(entry.content())) {
      put(wanted);
    } else if (file.mode() != entry.mode() || !file.modified().equals(entry.modified())) {
      target.attributes(entry);
    }
  }

  private Optional<ContentTree> noteIfChanged(Found.File file, Optional<KnownFiles> before)
      throws IOException {
    Optional<ContentTree> content =
        before.isPresent() ? before.get().unchanged(file) : Optional.empty();
    if (content.isEmpty()) {
      note(file.path());
    }
    return content;
  }

  private void noteIfChanged(Found.Link link, Optional<KnownFiles> before) throws IOException {
    if (before.isEmpty() || !before.get().holds(link)) {
      note(link.path());
    }
  }

  private void note(EntryPath path) {
    if (!discard && changed.size() < SHOWN_CHANGES) {
      changed.add(path.value());
    }
  }

  /// Puts everything in place.
  public void commit() throws IOException {
    target.commit();
  }

  public long writtenFiles() {
    return files.files();
  }

  public long writtenBytes() {
    return files.bytes();
  }

  @Override
  public void close() throws IOException {
    files.close();
    target.close();
  }
}
