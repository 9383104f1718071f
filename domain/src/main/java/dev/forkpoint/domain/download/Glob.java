package dev.forkpoint.domain.download;

import dev.forkpoint.domain.snapshot.EntryPath;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A pattern of paths, as gitignore(5) has them, without negation.
///
/// - What fits a directory takes everything below it, too.
/// - Without a `/` in it, but for one at its end, it fits a name at any depth; otherwise a path
///   from the root.
/// - `**` as a name stands for any number of directories. In names, `*`, `?` and `[…]` are as in a
///   shell.
/// - With a `/` at its end it fits directories alone.
///
/// Matching takes at most the product of both lengths.
public final class Glob {
  private static final int MOST_CHARACTERS = 1000;
  private static final String ANY_DIRECTORIES = "**";

  private final String text;
  private final boolean directoriesOnly;

  /// The names from the root on; nothing stands for any number of directories.
  private final List<Optional<NamePattern>> names;

  private Glob(String text, boolean directoriesOnly, List<Optional<NamePattern>> names) {
    this.text = text;
    this.directoriesOnly = directoriesOnly;
    this.names = names;
  }

  /// Reads a pattern.
  ///
  /// @throws IllegalArgumentException where it is none; the message says why
  public static Glob parse(String text) {
    String names = withoutEnds(text);
    if (names.isEmpty() || text.length() > MOST_CHARACTERS) {
      throw new IllegalArgumentException(
          "a pattern has 1 to %d characters besides '/'".formatted(MOST_CHARACTERS));
    }
    boolean anchored = text.startsWith("/") || names.contains("/");
    Stream<String> fromRoot = Stream.of(names.split("/", -1));
    Stream<String> all = anchored ? fromRoot : Stream.concat(Stream.of(ANY_DIRECTORIES), fromRoot);
    return new Glob(text, text.endsWith("/"), all.map(Glob::name).toList());
  }

  private static String withoutEnds(String text) {
    int start = text.startsWith("/") ? 1 : 0;
    int end = text.endsWith("/") ? text.length() - 1 : text.length();
    return text.substring(start, Math.max(start, end));
  }

  private static Optional<NamePattern> name(String name) {
    return name.equals(ANY_DIRECTORIES) ? Optional.empty() : Optional.of(NamePattern.parse(name));
  }

  /// Whether it fits a path, or a directory that the path is below.
  ///
  /// @param isDirectory whether there is a directory at the path
  public boolean matches(EntryPath path, boolean isDirectory) {
    String[] steps = path.value().split("/", -1);
    boolean[] reached = new boolean[names.size() + 1];
    reached[0] = true;
    for (int depth = 0; depth < steps.length; depth++) {
      reached = next(reached, steps[depth]);
      boolean fits = reached[names.size()];
      if (fits && (isDirectory || !directoriesOnly || depth < steps.length - 1)) {
        return true;
      }
    }
    return false;
  }

  /// How far the pattern can have come after one more name, from where it can have come before.
  private boolean[] next(boolean[] reached, String step) {
    boolean[] next = new boolean[reached.length];
    boolean open = false;
    for (int i = 0; i < names.size(); i++) {
      open = reached[i] || (open && isAnyDirectories(i - 1));
      if (!open) {
        continue;
      }
      Optional<NamePattern> name = names.get(i);
      if (name.isEmpty()) {
        next[i] = true;
        next[i + 1] |= i + 1 == names.size();
      } else {
        next[i + 1] |= name.get().matches(step);
      }
    }
    return next;
  }

  private boolean isAnyDirectories(int at) {
    return at >= 0 && names.get(at).isEmpty();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Glob glob && glob.text.equals(text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public String toString() {
    return text;
  }
}
