package dev.forkpoint.adapters.fs.broker;

import dev.forkpoint.adapters.fs.workdir.StagingArea;
import dev.forkpoint.adapters.fs.workdir.StagingAreas;
import dev.forkpoint.application.port.LocalCopies;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/// Copies in a folder to work in, where nobody else can look into them. What a process that died
/// has left there is removed by the next.
public final class FsLocalCopies implements LocalCopies {
  private final Path scratch;

  /// @param scratch the folder; made when needed
  public FsLocalCopies(Path scratch) {
    this.scratch = scratch;
  }

  @Override
  public LocalCopy of(InputStream content) throws IOException {
    Files.createDirectories(scratch);
    StagingArea area = new StagingAreas().openIn(scratch);
    try {
      Path file = area.tree().resolve("copy");
      return new FsLocalCopy(area, file, Files.copy(content, file));
    } catch (IOException | RuntimeException e) {
      area.close();
      throw e;
    }
  }

  private record FsLocalCopy(StagingArea area, Path file, long bytes) implements LocalCopy {
    @Override
    public String place() {
      return file.toString();
    }

    @Override
    public InputStream open() throws IOException {
      return Files.newInputStream(file);
    }

    @Override
    public void close() throws IOException {
      area.close();
    }
  }
}
