package dev.forkpoint.application.fake;

import dev.forkpoint.application.port.WorkingDirectories;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Directories in memory, each of them absent at first.
public final class InMemoryDirectories implements WorkingDirectories {
  private final Map<String, InMemoryDirectory> directories = new ConcurrentHashMap<>();

  @Override
  public InMemoryDirectory at(String location) {
    return directories.computeIfAbsent(location, InMemoryDirectory::new);
  }
}
