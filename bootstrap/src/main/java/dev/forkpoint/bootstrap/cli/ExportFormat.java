package dev.forkpoint.bootstrap.cli;

import java.util.Locale;

/// A form in which a session can be handed out.
enum ExportFormat {
  /// The files, as an archive.
  ZIP,
  /// The trace, as the agent wrote it.
  NATIVE;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
