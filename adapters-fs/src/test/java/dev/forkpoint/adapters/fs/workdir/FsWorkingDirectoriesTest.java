package dev.forkpoint.adapters.fs.workdir;

import dev.forkpoint.application.port.WorkingDirectories;
import dev.forkpoint.application.port.WorkingDirectoriesContract;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

final class FsWorkingDirectoriesTest extends WorkingDirectoriesContract {
  @TempDir private Path folder;

  @Override
  protected WorkingDirectories directories() {
    return new FsWorkingDirectories(folder.resolve("state"));
  }

  @Override
  protected String location(String name) {
    return folder.resolve("work").resolve(name).toString();
  }
}
