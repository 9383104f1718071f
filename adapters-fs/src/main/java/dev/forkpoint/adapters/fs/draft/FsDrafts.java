package dev.forkpoint.adapters.fs.draft;

import dev.forkpoint.application.port.Drafts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Drafts in a folder. Nobody else may read them, and on POSIX systems none is left behind, however
/// the process ends: a file loses its name before anything is written.
public final class FsDrafts implements Drafts {
  private final Path folder;

  /// @param folder made where there is none
  public FsDrafts(Path folder) {
    this.folder = folder;
  }

  @Override
  public Draft begin() throws IOException {
    Files.createDirectories(folder);
    return FsDraft.in(Files.createTempFile(folder, "draft", ""));
  }
}
