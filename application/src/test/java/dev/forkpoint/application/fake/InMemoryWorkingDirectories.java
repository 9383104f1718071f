package dev.forkpoint.application.fake;

import dev.forkpoint.application.port.WorkingDirectories;
import dev.forkpoint.application.port.WorkingDirectory;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Directories in memory, each of them absent at first.
public final class InMemoryWorkingDirectories implements WorkingDirectories {
  private final Map<String, InMemoryWorkingDirectory> directories = new ConcurrentHashMap<>();

  @Override
  public WorkingDirectory at(String location) {
    return directories.computeIfAbsent(location, InMemoryWorkingDirectory::new);
  }
}
