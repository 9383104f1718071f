package dev.forkpoint.domain.share;

import dev.forkpoint.domain.hub.PublishedPath;
import dev.forkpoint.domain.session.SessionId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/// Where things are in a dataset.
public final class DatasetPath {
  /// The card.
  public static final PublishedPath CARD = new PublishedPath("README.md");

  /// Whatever is shared is below this.
  static final String ALL_TRACES = "sessions/**/*.jsonl";

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("uuuu-MM-dd").withZone(ZoneOffset.UTC);

  private DatasetPath() {}

  /// Where a trace goes: `sessions/2026-11-21/<session>.jsonl`, by the day on which it began, in
  /// UTC.
  public static PublishedPath ofTrace(SessionId session, Instant began) {
    return new PublishedPath("sessions/%s/%s.jsonl".formatted(DAY.format(began), session));
  }
}
