package dev.forkpoint.application.fake;

import dev.forkpoint.application.port.WorkingDirectories;
import dev.forkpoint.application.port.WorkingDirectoriesContract;

final class InMemoryWorkingDirectoriesTest extends WorkingDirectoriesContract {
  private final InMemoryWorkingDirectories directories = new InMemoryWorkingDirectories();

  @Override
  protected WorkingDirectories directories() {
    return directories;
  }

  @Override
  protected String location(String name) {
    return name;
  }
}
