package dev.forkpoint.domain.download;

import dev.forkpoint.domain.snapshot.EntryPath;
import java.util.Locale;
import java.util.Set;

/// Files that hold credentials by convention.
public final class Credentials {
  private static final Set<String> NAMES = Set.of(".credentials.json", "auth.json", ".env");
  private static final String ENVIRONMENT = ".env.";

  /// What is written to be shared: `.env.example`.
  private static final Set<String> PATTERNS_OF_ENVIRONMENTS =
      Set.of("example", "sample", "template", "dist", "defaults");

  private Credentials() {}

  /// Whether a file of that path is one of them.
  public static boolean include(EntryPath path) {
    String name = path.name().toLowerCase(Locale.ROOT);
    return NAMES.contains(name)
        || (name.startsWith(ENVIRONMENT)
            && !PATTERNS_OF_ENVIRONMENTS.contains(name.substring(ENVIRONMENT.length())));
  }
}
