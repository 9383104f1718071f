package dev.forkpoint.adapters.fs.trace.form;

import dev.forkpoint.domain.conversation.SessionHead;
import java.util.Locale;

/// What files of documents are called.
public final class Names {
  private static final int LONGEST_SLUG = 40;
  private static final int LONGEST_ID = 100;

  private Names() {}

  /// The session's id and an ending. Characters that not every file system takes become `-`.
  public static String byId(SessionHead head, String ending) {
    String id = head.id().substring(0, Math.min(LONGEST_ID, head.id().length()));
    String name = id.replaceAll("[^A-Za-z0-9._-]+", "-").replaceAll("^[.-]+", "");
    return (name.isEmpty() ? "session" : name) + ending;
  }

  /// The words of a text in lower case, with `-` between them, to the word that brings it to 40
  /// characters; letters beyond ASCII are left out. Empty where it has no others.
  public static String slug(String text) {
    StringBuilder slug = new StringBuilder();
    String lower = text.strip().toLowerCase(Locale.ROOT);
    for (int i = 0; i < lower.length() && slug.length() < LONGEST_SLUG; i++) {
      append(slug, lower.charAt(i));
    }
    return slug.toString().replaceAll("-$", "");
  }

  private static void append(StringBuilder slug, char character) {
    if ((character >= 'a' && character <= 'z') || (character >= '0' && character <= '9')) {
      slug.append(character);
    } else if (!slug.isEmpty() && slug.charAt(slug.length() - 1) != '-') {
      slug.append('-');
    }
  }
}
