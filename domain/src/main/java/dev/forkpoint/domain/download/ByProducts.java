package dev.forkpoint.domain.download;

import dev.forkpoint.domain.snapshot.EntryPath;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// What tools leave among the files of a workspace: caches, compiled files, what a version control
/// keeps. These are the names that trainable leaves out, in downloads and wherever it lists files.
final class ByProducts {
  private static final Set<String> NAMES =
      Set.of(
          "__pycache__",
          ".pytest_cache",
          ".ruff_cache",
          ".mypy_cache",
          ".ipynb_checkpoints",
          ".DS_Store",
          ".git");

  private static final List<String> FILE_ENDINGS = List.of(".pyc", ".pyo", ".pyd");

  /// A file of old, a directory today.
  private static final String PACKAGE_ENDING = ".egg-info";

  private ByProducts() {}

  /// Whether one of the names of the path is that of a by-product.
  static boolean include(EntryPath path) {
    return Stream.of(path.value().split("/")).anyMatch(ByProducts::isOne)
        || FILE_ENDINGS.stream().anyMatch(path.name()::endsWith);
  }

  private static boolean isOne(String name) {
    return NAMES.contains(name) || name.endsWith(PACKAGE_ENDING);
  }
}
