package dev.forkpoint.bootstrap.composition;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// The directory in which an embedded Forkpoint keeps everything.
///
/// ```
/// store/      the object store
/// catalog.*   the catalog's database
/// index/      which chunk lies in which pack; can be lost
/// audit*      who did what
/// checkouts/  what is known of working directories
/// incoming/   archives while they are read
/// drafts/     what is about to be shared, while it is prepared
/// turns/      turns of agents that are under way, or were never saved
/// ```
public record DataDirectory(Path root) {

  /// The directory that the environment names: `$FORKPOINT_HOME`, else `$XDG_DATA_HOME/forkpoint`,
  /// else `~/.local/share/forkpoint`. A relative `XDG_DATA_HOME` counts for nothing, as the XDG
  /// Base Directory Specification wants it.
  ///
  /// @param environment the process's variables
  /// @param userHome the user's home directory
  public static DataDirectory from(Map<String, String> environment, Path userHome) {
    return new DataDirectory(
        path(environment, "FORKPOINT_HOME")
            .map(Path::toAbsolutePath)
            .orElseGet(() ->
                path(environment, "XDG_DATA_HOME")
                    .filter(Path::isAbsolute)
                    .orElse(userHome.resolve(".local/share"))
                    .resolve("forkpoint")));
  }

  private static Optional<Path> path(Map<String, String> environment, String name) {
    return Optional.ofNullable(environment.get(name)).filter(at -> !at.isEmpty()).map(Path::of);
  }

  Path store() {
    return root.resolve("store");
  }

  Path index() {
    return root.resolve("index");
  }

  Path checkouts() {
    return root.resolve("checkouts");
  }

  Path turns() {
    return root.resolve("turns");
  }

  Path drafts() {
    return root.resolve("drafts");
  }

  Path incoming() {
    return root.resolve("incoming");
  }
}
