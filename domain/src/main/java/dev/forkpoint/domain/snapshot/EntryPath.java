package dev.forkpoint.domain.snapshot;

/// The place of an entry in its snapshot: names joined by `/`, without a leading one; the empty
/// path is the root.
///
/// Paths are ordered as a walk meets them: a directory before what is in it, and all of that before
/// the directory's next sibling, siblings by the code points of their names.
public record EntryPath(String value) implements Comparable<EntryPath> {
  /// The directory that holds all others.
  public static final EntryPath ROOT = new EntryPath("");

  public EntryPath {
    if (!value.isEmpty()) {
      requireNames(value);
    }
  }

  private static void requireNames(String value) {
    if (value.indexOf('\0') >= 0) {
      throw new IllegalArgumentException("a path has no NUL: " + value.replace('\0', '?'));
    }
    int start = 0;
    while (start <= value.length()) {
      int slash = value.indexOf('/', start);
      int end = slash < 0 ? value.length() : slash;
      requireName(value, start, end);
      start = end + 1;
    }
  }

  private static void requireName(String value, int start, int end) {
    int length = end - start;
    boolean dots =
        (length == 1 && value.charAt(start) == '.')
            || (length == 2 && value.startsWith("..", start));
    if (length == 0 || dots) {
      throw new IllegalArgumentException("a path inside a snapshot is relative: " + value);
    }
  }

  public boolean isRoot() {
    return value.isEmpty();
  }

  /// The last name; empty for the root.
  public String name() {
    return value.substring(value.lastIndexOf('/') + 1);
  }

  /// The directory that holds this entry; the root's parent is the root.
  public EntryPath parent() {
    int slash = value.lastIndexOf('/');
    return slash < 0 ? ROOT : new EntryPath(value.substring(0, slash));
  }

  /// The entry of that name in this directory.
  public EntryPath child(String name) {
    return new EntryPath(isRoot() ? name : value + '/' + name);
  }

  /// The entry in this directory that is at a path of its own.
  public EntryPath descendant(EntryPath path) {
    return path.isRoot() ? this : child(path.value);
  }

  /// Whether this path lies below `directory`.
  public boolean isBelow(EntryPath directory) {
    return directory.isRoot()
        ? !isRoot()
        : value.startsWith(directory.value) && value.startsWith("/", directory.value.length());
  }

  @Override
  public int compareTo(EntryPath other) {
    int common = Math.min(value.length(), other.value.length());
    for (int i = 0; i < common; i++) {
      char mine = value.charAt(i);
      char theirs = other.value.charAt(i);
      if (mine != theirs) {
        return Integer.compare(rank(mine), rank(theirs));
      }
    }
    return Integer.compare(value.length(), other.value.length());
  }

  /// The separator sorts before every character; surrogates sort after the rest, as their code
  /// points do.
  private static int rank(char character) {
    if (character == '/') {
      return -1;
    }
    return Character.isSurrogate(character) ? character + 0x10000 : character;
  }

  @Override
  public String toString() {
    return value;
  }
}
