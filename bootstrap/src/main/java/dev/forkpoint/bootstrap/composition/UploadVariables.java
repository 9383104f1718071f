package dev.forkpoint.bootstrap.composition;

import dev.forkpoint.domain.upload.ArchiveLimits;
import dev.forkpoint.domain.upload.Limit;
import java.util.Map;

/// The limits of archives from outside, as variables of the environment:
/// `FORKPOINT_UPLOADS_ENTRIES` for `forkpoint.uploads.entries`.
public final class UploadVariables {
  private static final String PREFIX = "FORKPOINT_UPLOADS_";

  private UploadVariables() {}

  /// The limits that the environment sets, and the usual ones for all others.
  ///
  /// @throws IllegalArgumentException where one is no number from 1 on
  public static ArchiveLimits limits(Map<String, String> environment) {
    return new ArchiveLimits(
        limit(Limit.ENTRIES, environment),
        limit(Limit.UNPACKED_BYTES, environment),
        limit(Limit.RATIO, environment),
        limit(Limit.NAME_BYTES, environment),
        limit(Limit.DEPTH, environment));
  }

  private static long limit(Limit limit, Map<String, String> environment) {
    String name = PREFIX + limit.name();
    String value = environment.get(name);
    try {
      return value == null ? ArchiveLimits.DEFAULT.of(limit) : Long.parseLong(value.strip());
    } catch (NumberFormatException _) {
      throw new IllegalArgumentException("%s is no number: '%s'".formatted(name, value));
    }
  }
}
