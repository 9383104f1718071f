package dev.forkpoint.application.trace;

import dev.forkpoint.application.vault.TraceRestorer.Copying;
import dev.forkpoint.domain.relocation.Relocations;
import dev.forkpoint.domain.snapshot.EntryPath;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;

/// Rewrites paths in the rows of a trace as its files are copied, and counts the rows.
final class RelocatedCopies {
  private final Relocations relocations;
  private long changedRows;

  RelocatedCopies(Relocations relocations) {
    this.relocations = relocations;
  }

  /// In how many rows something was rewritten, so far.
  long changedRows() {
    return changedRows;
  }

  /// What happens to a file as it is copied.
  ///
  /// @param then what else happens to it
  Optional<Copying> of(EntryPath file, Optional<Copying> then) {
    String name = file.name();
    boolean holdsRows = name.endsWith(".jsonl") || name.endsWith(".json");
    if (relocations.isEmpty() || !holdsRows) {
      return then;
    }
    Copying rest = then.orElse(InputStream::transferTo);
    return Optional.of((rows, target) -> copy(rows, target, rest));
  }

  private void copy(InputStream rows, OutputStream target, Copying rest) throws IOException {
    try (RelocatedStream relocated = new RelocatedStream(rows, relocations)) {
      rest.copy(relocated, target);
      changedRows += relocated.changedRows();
    }
  }
}
