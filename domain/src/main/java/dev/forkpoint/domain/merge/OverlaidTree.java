package dev.forkpoint.domain.merge;

import dev.forkpoint.domain.snapshot.Entries;
import dev.forkpoint.domain.snapshot.Entry;
import dev.forkpoint.domain.snapshot.Entry.DirectoryEntry;
import dev.forkpoint.domain.snapshot.Entry.FileEntry;
import dev.forkpoint.domain.snapshot.EntryPath;
import java.io.IOException;
import java.util.Optional;

/// A tree laid over another: what both have is as the upper one says, and what one has alone is
/// there. Of modes the upper one says nothing, and no times of what is the same in both.
public final class OverlaidTree implements Entries {
  private final Entries lower;
  private final Entries upper;

  public OverlaidTree(Entries lower, Entries upper) {
    this.lower = lower;
    this.upper = upper;
  }

  @Override
  public Cursor open() throws IOException {
    return new Walk(new Lookahead(lower.open()), new Lookahead(upper.open()));
  }

  private static Entry lay(Entry upper, Entry lower) {
    if (ThreeWayMerge.isSame(upper, lower)) {
      return lower;
    }
    return upper instanceof FileEntry file && lower instanceof FileEntry old
        ? new FileEntry(file.path(), old.mode(), file.modified(), file.content())
        : upper;
  }

  private static final class Walk implements Cursor {
    private final Lookahead lower;
    private final Lookahead upper;

    /// What the upper tree has in the place of a directory.
    private Optional<EntryPath> covering = Optional.empty();

    Walk(Lookahead lower, Lookahead upper) {
      this.lower = lower;
      this.upper = upper;
    }

    @Override
    public Optional<Entry> next() throws IOException {
      Optional<Entry> entry = Optional.empty();
      Optional<EntryPath> path = Lookahead.first(lower, upper);
      while (entry.isEmpty() && path.isPresent()) {
        entry = take(path.get());
        path = Lookahead.first(lower, upper);
      }
      return entry;
    }

    /// @return nothing where the upper tree has something else above that path
    private Optional<Entry> take(EntryPath path) throws IOException {
      Optional<Entry> below = lower.take(path);
      Optional<Entry> above = upper.take(path);
      if (above.isEmpty()) {
        return covering.filter(path::isBelow).isPresent() ? Optional.empty() : below;
      }
      covering = above.get() instanceof DirectoryEntry ? Optional.empty() : Optional.of(path);
      return below.isEmpty() ? above : Optional.of(lay(above.get(), below.get()));
    }
  }
}
