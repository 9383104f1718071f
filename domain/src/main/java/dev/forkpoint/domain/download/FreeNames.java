package dev.forkpoint.domain.download;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Names for the files that a download adds at its root. A name of the workspace's own is never
/// taken: not in another case either, since on many file systems both are one file.
public final class FreeNames {
  private final List<String> stems;
  private final Set<String> taken = new HashSet<>();

  /// @param wanted the names that may be asked for, each with a dot
  public FreeNames(List<String> wanted) {
    this.stems =
        wanted.stream().map(name -> stem(name).toLowerCase(Locale.ROOT)).distinct().toList();
  }

  /// Says that there is something of that name. What resembles no wanted name is not remembered.
  public void take(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (stems.stream().anyMatch(lower::startsWith)) {
      taken.add(lower);
    }
  }

  /// The name, or where that is taken the name with `_export` before its ending, or with a number.
  /// Python can import a module of such a name. It is taken then.
  public String of(String name) {
    String next = name;
    for (int count = 1; !taken.add(next.toLowerCase(Locale.ROOT)); count++) {
      next = renamed(name, count == 1 ? "_export" : "_export" + count);
    }
    return next;
  }

  private static String renamed(String name, String suffix) {
    String stem = stem(name);
    return stem + suffix + name.substring(stem.length());
  }

  private static String stem(String name) {
    return name.substring(0, name.lastIndexOf('.'));
  }
}
