package dev.forkpoint.domain.download;

import dev.forkpoint.domain.session.ShortId;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Gives each session of a download a folder of its own, named as trainable names them. Names that
/// differ in case alone count as one, since on many file systems they are.
public final class FolderNames {
  /// A name and what tells it from others stay below the 255 bytes that file systems take.
  private static final int MOST_CHARACTERS = 100;

  /// These name devices on Windows, whatever their case and ending.
  private static final Pattern DEVICE =
      Pattern.compile("(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\..*)?", Pattern.CASE_INSENSITIVE);

  private final Set<String> taken = new HashSet<>();

  /// A name that was not given before. Where the label's own is taken, the beginning of the id
  /// follows it, or all of the id.
  ///
  /// @param label how people call the session; empty where they do not
  /// @param id its id, of which there is no second one
  public String of(String label, String id) {
    String slug = slug(label.isBlank() ? id : label, ShortId.of(id));
    if (take(slug)) {
      return slug;
    }
    String withShortId = slug + "-" + ShortId.of(id);
    return take(withShortId) ? withShortId : counted(slug + "-" + id);
  }

  private String counted(String name) {
    String next = name;
    for (int count = 2; !take(next); count++) {
      next = name + "-" + count;
    }
    return next;
  }

  private boolean take(String name) {
    return taken.add(name.toLowerCase(Locale.ROOT));
  }

  /// Each run of other characters than letters, digits, `.`, `_` and `-` becomes one `-`; none of
  /// these three stands at an end.
  ///
  /// @param otherwise where nothing is left
  static String slug(String label, String otherwise) {
    String joined = label.strip().replaceAll("[^A-Za-z0-9._-]+", "-");
    String slug = withoutEnds(joined);
    String shortened = withoutEnds(slug.substring(0, Math.min(slug.length(), MOST_CHARACTERS)));
    if (shortened.isEmpty()) {
      return otherwise;
    }
    return DEVICE.matcher(shortened).matches() ? "session-" + shortened : shortened;
  }

  private static String withoutEnds(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && isPunctuation(text.charAt(start))) {
      start++;
    }
    while (start < end && isPunctuation(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  private static boolean isPunctuation(char character) {
    return character == '-' || character == '.' || character == '_';
  }
}
