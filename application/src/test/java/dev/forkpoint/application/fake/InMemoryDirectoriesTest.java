package dev.forkpoint.application.fake;

import dev.forkpoint.application.port.WorkingDirectories;
import dev.forkpoint.application.port.WorkingDirectoriesContract;

final class InMemoryDirectoriesTest extends WorkingDirectoriesContract {
  private final InMemoryDirectories directories = new InMemoryDirectories();

  @Override
  protected WorkingDirectories directories() {
    return directories;
  }

  @Override
  protected String location(String name) {
    return name;
  }
}
