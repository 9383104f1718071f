package dev.forkpoint.domain.merge;

import dev.forkpoint.domain.snapshot.Entries;
import dev.forkpoint.domain.snapshot.EntryPath;
import java.io.IOException;
import java.util.Optional;

/// A walk over three trees at once, path by path.
final class SidesCursor {
  private final Lookahead base;
  private final Lookahead earlier;
  private final Lookahead later;

  SidesCursor(Entries base, Entries earlier, Entries later) throws IOException {
    this.base = new Lookahead(base.open());
    this.earlier = new Lookahead(earlier.open());
    this.later = new Lookahead(later.open());
  }

  Optional<Sides> next() throws IOException {
    Optional<EntryPath> path = Lookahead.first(base, earlier, later);
    return path.isEmpty() ? Optional.empty() : Optional.of(at(path.get()));
  }

  private Sides at(EntryPath path) throws IOException {
    return new Sides(path, base.take(path), earlier.take(path), later.take(path));
  }
}
