package dev.forkpoint.bootstrap.cli;

import java.nio.file.Path;

/// Where a store is that a person names.
final class StorePlace {
  private StorePlace() {}

  /// A folder is where the person is, not in the data directory as in the settings.
  static String of(String store) {
    return store.contains("://") ? store : Path.of(store).toAbsolutePath().toString();
  }
}
