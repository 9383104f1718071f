package dev.forkpoint.adapters.fs.workdir;

import dev.forkpoint.application.port.WorkingDirectories;
import dev.forkpoint.application.port.WorkingDirectory;
import java.nio.file.Path;

/// Directories of the local file system. One of these serves a process.
public final class FsWorkingDirectories implements WorkingDirectories {
  private final Path stateFolder;
  private final StagingAreas stagingAreas = new StagingAreas();

  /// @param stateFolder where baselines are kept, one file for each directory; made when needed
  public FsWorkingDirectories(Path stateFolder) {
    this.stateFolder = stateFolder;
  }

  @Override
  public WorkingDirectory at(String location) {
    return new FsWorkingDirectory(location, stateFolder, stagingAreas);
  }
}
