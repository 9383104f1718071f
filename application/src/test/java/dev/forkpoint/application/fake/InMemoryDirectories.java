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

  /// Removes what is below a place, and what is known of it.
  void removeBelow(String place) {
    directories.keySet().removeIf(location -> location.startsWith(place + "/"));
  }

  /// Moves what is below a place.
  void move(String place, String other) {
    directories.forEach((location, directory) -> {
      if (location.startsWith(place + "/")) {
        directories.put(other + location.substring(place.length()), directory);
      }
    });
    removeBelow(place);
  }
}
