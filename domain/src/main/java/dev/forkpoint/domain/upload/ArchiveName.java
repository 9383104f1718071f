package dev.forkpoint.domain.upload;

import java.util.regex.Pattern;

/// The name of an archive's file.
public final class ArchiveName {
  private static final Pattern ENDING =
      Pattern.compile("(?<=.)\\.(zip|tar|tgz|tar\\.gz)$", Pattern.CASE_INSENSITIVE);

  private ArchiveName() {}

  /// What to call a session that came in it: its name without the ending that says its form.
  public static String title(String fileName) {
    return ENDING.matcher(fileName).replaceFirst("");
  }
}
