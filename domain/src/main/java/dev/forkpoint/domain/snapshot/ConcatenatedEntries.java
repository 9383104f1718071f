package dev.forkpoint.domain.snapshot;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/// A walk over several trees, one behind another.
final class ConcatenatedEntries implements Entries.Cursor {
  private final Iterator<Entries> rest;
  private Entries.Cursor current = Optional::empty;

  ConcatenatedEntries(List<Entries> trees) {
    this.rest = trees.iterator();
  }

  @Override
  public Optional<Entry> next() throws IOException {
    Optional<Entry> entry = current.next();
    while (entry.isEmpty() && rest.hasNext()) {
      current = rest.next().open();
      entry = current.next();
    }
    return entry;
  }
}
