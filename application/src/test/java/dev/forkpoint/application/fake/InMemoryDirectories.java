package dev.forkpoint.application.fake;

import dev.forkpoint.application.port.WorkingDirectories;
import java.util.HashMap;
import java.util.Map;

/// Directories in memory.
public final class InMemoryDirectories implements WorkingDirectories {
  private final Map<String, InMemoryDirectory> directories = new HashMap<>();

  @Override
  public InMemoryDirectory at(String location) {
    return directories.computeIfAbsent(location, InMemoryDirectory::new);
  }
}
