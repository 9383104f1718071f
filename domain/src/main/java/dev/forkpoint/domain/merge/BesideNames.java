package dev.forkpoint.domain.merge;

import dev.forkpoint.domain.snapshot.EntryPath;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;

/// Names for what is kept beside: `notes.md` becomes `notes.conflict-5b2d1d6e-7.md`, and where that
/// is taken `notes.conflict-5b2d1d6e-7-2.md` and so on.
final class BesideNames {
  /// What file systems allow a name.
  private static final int MOST_BYTES = 255;

  /// What follows the last dot of a longer name is no extension.
  private static final int MOST_EXTENSION_CHARACTERS = 16;

  private final String mark;
  private final Set<EntryPath> taken = new HashSet<>();

  BesideNames(ConflictMark mark) {
    this.mark = "." + mark;
  }

  /// Notes an entry of the result. Only names that bear the mark can stand in the way.
  void note(EntryPath path) {
    if (path.name().contains(mark)) {
      taken.add(path);
    }
  }

  /// A path that nothing has, in the same directory.
  EntryPath choose(EntryPath contested) {
    EntryPath chosen = propose(contested, mark);
    for (int number = 2; !taken.add(chosen); number++) {
      chosen = propose(contested, mark + '-' + number);
    }
    return chosen;
  }

  private static EntryPath propose(EntryPath contested, String mark) {
    String name = contested.name();
    String extension = extension(name);
    String stem = name.substring(0, name.length() - extension.length());
    String tail = mark + extension;
    return contested.parent().child(shorten(stem, MOST_BYTES - bytes(tail)) + tail);
  }

  /// With its dot; empty where there is none. A leading dot begins no extension.
  private static String extension(String name) {
    int dot = name.lastIndexOf('.');
    return dot > 0 && name.length() - dot <= MOST_EXTENSION_CHARACTERS ? name.substring(dot) : "";
  }

  private static String shorten(String stem, int mostBytes) {
    String shortened = stem;
    while (bytes(shortened) > mostBytes) {
      shortened = shortened.substring(0, shortened.offsetByCodePoints(shortened.length(), -1));
    }
    return shortened;
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
