package dev.forkpoint.application.download;

import dev.forkpoint.domain.download.Omission;
import dev.forkpoint.domain.snapshot.Entries;
import dev.forkpoint.domain.snapshot.Entry;
import dev.forkpoint.domain.snapshot.Entry.FileEntry;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/// One walk over the entries of several trees that are wanted, as the download has them. All trees
/// share one cap.
final class SelectedEntries {
  private final DownloadOrder order;
  private final Observer observer;
  private long bytes;

  /// What a walk asks, and tells.
  interface Observer {
    /// Whether a file of the download is damaged.
    boolean isDamaged(FileEntry file) throws IOException;

    /// Something is left out.
    void omitted(OmittedEntry entry);
  }

  private SelectedEntries(DownloadOrder order, Observer observer) {
    this.order = order;
    this.observer = observer;
  }

  static Entries.Cursor walk(List<DownloadedTree> trees, DownloadOrder order, Observer observer)
      throws IOException {
    SelectedEntries selected = new SelectedEntries(order, observer);
    return Entries.concat(trees.stream().map(selected::of).toList()).open();
  }

  private Entries of(DownloadedTree tree) {
    return () -> {
      Entries.Cursor all = tree.entries().open();
      return () -> next(all, tree);
    };
  }

  private Optional<Entry> next(Entries.Cursor all, DownloadedTree tree) throws IOException {
    for (Optional<Entry> entry = all.next(); entry.isPresent(); entry = all.next()) {
      Entry located = tree.located(entry.get());
      Optional<Omission> omission = omission(entry.get(), located);
      if (omission.isEmpty()) {
        bytes += located instanceof FileEntry file ? file.content().bytes() : 0;
        return Optional.of(located);
      }
      observer.omitted(new OmittedEntry(located, omission.get()));
    }
    return Optional.empty();
  }

  private Optional<Omission> omission(Entry entry, Entry located) throws IOException {
    Optional<Omission> byPath =
        entry.path().isRoot() ? Optional.empty() : order.selection().omission(entry);
    return byPath.isEmpty() && located instanceof FileEntry file ? omission(file) : byPath;
  }

  private Optional<Omission> omission(FileEntry file) throws IOException {
    if (!order.cap().fits(bytes, file.content().bytes())) {
      return Optional.of(Omission.OVER_CAP);
    }
    return observer.isDamaged(file) ? Optional.of(Omission.DAMAGED) : Optional.empty();
  }
}
