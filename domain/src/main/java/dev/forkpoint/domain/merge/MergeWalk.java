package dev.forkpoint.domain.merge;

import dev.forkpoint.domain.merge.Merged.Conflict;
import dev.forkpoint.domain.merge.Merged.Gone;
import dev.forkpoint.domain.merge.Merged.Kept;
import dev.forkpoint.domain.snapshot.Entries;
import dev.forkpoint.domain.snapshot.Entry;
import dev.forkpoint.domain.snapshot.Entry.DirectoryEntry;
import dev.forkpoint.domain.snapshot.Entry.FileEntry;
import dev.forkpoint.domain.snapshot.Entry.LinkEntry;
import dev.forkpoint.domain.snapshot.EntryPath;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Queue;

/// A walk over what stays at its path when two sides are merged, in the order of the paths. What is
/// to be kept beside is told on the way.
///
/// Whether a directory stays that only one side still has is known behind what is below it. Until
/// then it is open, and what stays below it goes through it.
final class MergeWalk implements Entries.Cursor {
  private final SidesCursor sides;
  private final Place.Beside beside;
  private final Deque<OpenDirectory> open = new ArrayDeque<>();
  private final Queue<Entry> ready = new ArrayDeque<>();
  private boolean ended;

  MergeWalk(SidesCursor sides, Place.Beside beside) {
    this.sides = sides;
    this.beside = beside;
  }

  @Override
  public Optional<Entry> next() throws IOException {
    while (ready.isEmpty() && !ended) {
      advance();
    }
    return Optional.ofNullable(ready.poll());
  }

  private void advance() throws IOException {
    Optional<Sides> next = sides.next();
    closeBefore(next.map(Sides::path));
    next.ifPresent(this::merge);
    ended = next.isEmpty();
  }

  private void closeBefore(Optional<EntryPath> next) {
    while (!open.isEmpty() && next.filter(path -> path.isBelow(open.element().path())).isEmpty()) {
      open.pop().close();
    }
  }

  private void merge(Sides at) {
    switch (ThreeWayMerge.merge(at)) {
      case Kept(DirectoryEntry directory) -> place().put(directory);
      case Kept(Entry entry) -> replace(entry, at);
      case Gone() -> at.earlierDirectory().or(at::laterDirectory).ifPresent(this::remove);
      case Conflict(Entry later, Entry earlier) -> {
        place().put(later);
        keepBeside(earlier);
      }
    }
  }

  /// Puts what is no directory where one side may still have one.
  private void replace(Entry entry, Sides at) {
    if (at.laterDirectory().isPresent()) {
      openDoubtful(at.laterDirectory().get(), Optional.of(entry));
    } else {
      place().put(entry);
      at.earlierDirectory().ifPresent(old -> open.push(new DisplacedDirectory(old, beside)));
    }
  }

  private void remove(DirectoryEntry directory) {
    openDoubtful(directory, Optional.empty());
  }

  private void openDoubtful(DirectoryEntry directory, Optional<Entry> replacement) {
    open.push(new DoubtfulDirectory(directory, replacement, place(), beside));
  }

  private void keepBeside(Entry earlier) {
    switch (earlier) {
      case DirectoryEntry directory -> open.push(new DisplacedDirectory(directory, beside).keep());
      case FileEntry file -> beside.put(file.path(), file);
      case LinkEntry link -> beside.put(link.path(), link);
    }
  }

  /// Where what stays is put: through the innermost open directory.
  private Place place() {
    return open.isEmpty() ? ready::add : open.element();
  }
}
