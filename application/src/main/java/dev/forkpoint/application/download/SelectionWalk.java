package dev.forkpoint.application.download;

import dev.forkpoint.domain.download.Omission;
import dev.forkpoint.domain.snapshot.Entries;
import dev.forkpoint.domain.snapshot.Entry;
import dev.forkpoint.domain.snapshot.Entry.FileEntry;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/// A walk over the entries of several trees that are wanted, one tree behind another, as the
/// download has them.
final class SelectionWalk implements Entries.Cursor {
  private final DownloadOrder order;
  private final Observer observer;
  private final Iterator<DownloadedTree> rest;
  private Optional<DownloadedTree> tree = Optional.empty();
  private Entries.Cursor entries = Optional::empty;
  private long bytes;

  /// What a walk asks, and tells.
  interface Observer {
    /// Whether a file of the download is damaged.
    boolean isDamaged(FileEntry file) throws IOException;

    /// Something is left out.
    void omitted(OmittedEntry entry);
  }

  SelectionWalk(List<DownloadedTree> trees, DownloadOrder order, Observer observer) {
    this.order = order;
    this.observer = observer;
    this.rest = trees.iterator();
  }

  @Override
  public Optional<Entry> next() throws IOException {
    Optional<Entry> entry = nextOfAll();
    while (entry.isPresent()) {
      Entry located = tree.orElseThrow().located(entry.get());
      Optional<Omission> omission = omission(entry.get(), located);
      if (omission.isEmpty()) {
        bytes += located instanceof FileEntry file ? file.content().bytes() : 0;
        return Optional.of(located);
      }
      observer.omitted(new OmittedEntry(located, omission.get()));
      entry = nextOfAll();
    }
    return entry;
  }

  private Optional<Entry> nextOfAll() throws IOException {
    Optional<Entry> entry = entries.next();
    while (entry.isEmpty() && rest.hasNext()) {
      DownloadedTree next = rest.next();
      tree = Optional.of(next);
      entries = next.entries().open();
      entry = entries.next();
    }
    return entry;
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
