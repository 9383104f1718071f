package dev.forkpoint.domain.session;

import java.util.regex.Pattern;

/// What an id may look like.
final class Ids {
  private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]{0,127}");

  private Ids() {}

  static boolean isValid(String id) {
    return SHAPE.matcher(id).matches();
  }

  static void require(String what, String id) {
    if (!isValid(id)) {
      throw new IllegalArgumentException(
          "a "
              + what
              + " id has 1 to 128 of A-Z a-z 0-9 . _ - and no leading dot, not '"
              + id
              + "'");
    }
  }
}
