package dev.forkpoint.domain.layout;

import java.util.List;
import java.util.stream.Stream;

/// What Claude Code calls the folder in which it keeps the sessions of a working directory: the
/// path of that, with `-` for every character that is no ASCII letter or digit. Others have only
/// replaced `/` and `_`; what they left is found, too.
///
/// Of a name with more than 200 characters Claude Code keeps 200, and adds a hash that depends on
/// what it runs on. Nobody else can tell that name.
public final class ProjectFolder {
  /// The directory of the home that holds these folders.
  public static final String ABOVE = "projects";

  private static final int MOST_CHARACTERS = 200;

  private final String directory;

  private ProjectFolder(String directory) {
    this.directory = directory;
  }

  /// The folder of a working directory.
  ///
  /// @param directory an absolute path without links, as the agent sees it
  public static ProjectFolder of(String directory) {
    return new ProjectFolder(directory);
  }

  /// Whether the agent would look for the folder under a name that can be told.
  public boolean isKnown() {
    return directory.length() <= MOST_CHARACTERS;
  }

  /// The names under which it may be, the agent's own first.
  public List<String> names() {
    String simple = directory.replace('/', '-').replace('_', '-');
    return Stream.of(own(), simple).distinct().toList();
  }

  /// A character outside the basic plane counts as two, as it does in JavaScript.
  private String own() {
    StringBuilder name = new StringBuilder(directory.length());
    directory
        .chars()
        .forEach(character -> name.append(isPlain(character) ? (char) character : '-'));
    return name.toString();
  }

  private static boolean isPlain(int character) {
    return (character >= 'a' && character <= 'z')
        || (character >= 'A' && character <= 'Z')
        || (character >= '0' && character <= '9');
  }
}
