package dev.forkpoint.application.fake;

import dev.forkpoint.application.port.TurnDirectories;
import dev.forkpoint.application.port.TurnDirectoriesContract;
import dev.forkpoint.application.port.WorkingDirectory.State;

final class InMemoryTurnDirectoriesTest extends TurnDirectoriesContract {
  private final InMemoryDirectories directories = new InMemoryDirectories();
  private final TurnDirectories turns = new InMemoryTurnDirectories(directories);

  @Override
  protected TurnDirectories open() {
    return turns;
  }

  @Override
  protected void fill(String directory) {
    directories.at(directory).file("file", "content");
  }

  @Override
  protected boolean isThere(String directory) {
    return directories.at(directory).state() != State.ABSENT;
  }
}
