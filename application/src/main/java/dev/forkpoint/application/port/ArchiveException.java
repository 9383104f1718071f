package dev.forkpoint.application.port;

import dev.forkpoint.domain.upload.ArchiveLimits;
import dev.forkpoint.domain.upload.Limit;
import java.io.IOException;

/// An archive that cannot be taken. Its message is one line, and can be shown anywhere.
public abstract sealed class ArchiveException extends IOException {
  private static final long serialVersionUID = 1L;

  private ArchiveException(String message) {
    super(message);
  }

  /// What it holds can be no honest workspace, or it is no archive at all.
  public static final class Refused extends ArchiveException {
    private static final long serialVersionUID = 1L;

    /// @param why in words
    public Refused(String why) {
      super("the archive is refused: " + why);
    }

    /// @param member its name, as it can be shown
    /// @param why in words
    public Refused(String member, String why) {
      super("the archive is refused because of its member '%s': %s".formatted(member, why));
    }
  }

  /// It holds more than is allowed.
  public static final class TooLarge extends ArchiveException {
    private static final long serialVersionUID = 1L;

    private final Limit limit;

    public TooLarge(Limit limit, ArchiveLimits limits) {
      super(
          "the archive has more than %,d %s; who runs this may set forkpoint.uploads.%s higher"
              .formatted(limits.of(limit), limit.words(), limit));
      this.limit = limit;
    }

    /// Which limit.
    public Limit limit() {
      return limit;
    }
  }

  /// It is not what was written once.
  public static final class Damaged extends ArchiveException {
    private static final long serialVersionUID = 1L;

    /// @param what where, and what is wrong there
    public Damaged(String what) {
      super("the archive is damaged: " + what);
    }
  }
}
