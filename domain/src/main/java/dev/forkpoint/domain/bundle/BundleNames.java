package dev.forkpoint.domain.bundle;

import dev.forkpoint.domain.session.Session;
import dev.forkpoint.domain.session.SessionId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/// What bundles and the folders in them are called: so that a person knows what is in them, and no
/// file system has trouble with it.
public final class BundleNames {
  /// The ending of a bundle's name.
  public static final String SUFFIX = ".forkpoint";

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final int BRIEF_ID = 8;
  private static final int MOST_SLUG = 40;

  private final Set<String> taken = new HashSet<>();

  /// The folder of a session: unlike those asked for before, however a file system compares names.
  public String folder(Session session) {
    String title = slug(session.title());
    String brief = brief(session.id());
    String name = title.isEmpty() ? brief : title + '-' + brief;
    if (!taken.add(name.toLowerCase(Locale.ROOT))) {
      name = session.id().value() + '-' + taken.size();
      taken.add(name.toLowerCase(Locale.ROOT));
    }
    return "sessions/" + name;
  }

  /// The name of a bundle of one session: when it was saved, which it is, what it is about.
  public static String file(Session session, Instant savedAt) {
    String title = slug(session.title());
    return TIME.format(savedAt)
        + '-'
        + brief(session.id())
        + (title.isEmpty() ? "" : '-' + title)
        + SUFFIX;
  }

  /// The name of a bundle of a workspace.
  ///
  /// @param name what the workspace is called
  public static String file(String name, Instant savedAt) {
    return TIME.format(savedAt) + '-' + name + SUFFIX;
  }

  private static String brief(SessionId id) {
    String value = id.value();
    return value.substring(0, Math.min(BRIEF_ID, value.length()));
  }

  /// Lower-case ASCII letters and digits, with one dash for whatever is between them.
  private static String slug(String title) {
    StringBuilder slug = new StringBuilder();
    for (char character : title.toLowerCase(Locale.ROOT).toCharArray()) {
      boolean plain =
          (character >= 'a' && character <= 'z') || (character >= '0' && character <= '9');
      if (plain) {
        slug.append(character);
      } else if (!slug.isEmpty() && slug.charAt(slug.length() - 1) != '-') {
        slug.append('-');
      }
      if (slug.length() == MOST_SLUG) {
        break;
      }
    }
    return slug.toString().replaceAll("-$", "");
  }
}
