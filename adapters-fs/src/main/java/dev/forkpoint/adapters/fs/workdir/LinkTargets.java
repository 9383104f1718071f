package dev.forkpoint.adapters.fs.workdir;

import dev.forkpoint.domain.snapshot.EntryPath;

/// Which symbolic links stay inside their tree.
final class LinkTargets {
  private LinkTargets() {}

  /// Whether a link's target is relative and, read name by name from the link's own directory,
  /// never climbs above the root. Where the names on the way lead is not looked at.
  static boolean staysInside(EntryPath link, String target) {
    if (target.isEmpty() || target.startsWith("/") || target.indexOf('\0') >= 0) {
      return false;
    }
    int depth = depth(link.parent());
    for (String name : target.split("/", -1)) {
      depth += step(name);
      if (depth < 0) {
        return false;
      }
    }
    return true;
  }

  private static int depth(EntryPath directory) {
    int depth = 0;
    for (EntryPath at = directory; !at.isRoot(); at = at.parent()) {
      depth++;
    }
    return depth;
  }

  private static int step(String name) {
    return switch (name) {
      case "", "." -> 0;
      case ".." -> -1;
      default -> 1;
    };
  }
}
