package dev.forkpoint.domain.hub;

import java.util.regex.Pattern;

/// The name of a dataset on the Hub, as the Hub allows it.
///
/// @param namespace the user or the organization that it belongs to
/// @param name its name there
public record DatasetId(String namespace, String name) {
  private static final int MOST_CHARACTERS = 96;
  private static final Pattern PART =
      Pattern.compile("[A-Za-z0-9_](?:[A-Za-z0-9._-]*[A-Za-z0-9_])?");

  /// @throws IllegalArgumentException where the Hub would not take it
  public DatasetId {
    check(namespace);
    check(name);
    if (name.endsWith(".git")) {
      throw new IllegalArgumentException(
          "the name of a dataset does not end in .git: '%s'".formatted(name));
    }
  }

  /// Reads `namespace/name`.
  ///
  /// @throws IllegalArgumentException where it is not written so
  public static DatasetId parse(String text) {
    int slash = text.indexOf('/');
    if (slash < 0) {
      throw new IllegalArgumentException(
          "a dataset is named NAMESPACE/NAME, not '%s'".formatted(text));
    }
    return new DatasetId(text.substring(0, slash), text.substring(slash + 1));
  }

  private static void check(String part) {
    boolean known =
        PART.matcher(part).matches()
            && part.length() <= MOST_CHARACTERS
            && !part.contains("--")
            && !part.contains("..");
    if (!known) {
      throw new IllegalArgumentException(
          ("the Hub takes letters, digits, '_', and '-' or '.' singly between them, %d at most, not"
                  + " '%s'")
              .formatted(MOST_CHARACTERS, part));
    }
  }

  @Override
  public String toString() {
    return namespace + '/' + name;
  }
}
