package dev.forkpoint.adapters.http.view;

import dev.forkpoint.domain.trace.TraceIssue;
import io.micronaut.core.annotation.Introspected;

/// Something in a trace that could not be read; its bytes are kept.
///
/// @param row counted from 1
/// @param offset the byte of the file, counted from 0
@Introspected
public record IssueView(String file, long row, long offset, String reason) {

  /// The view of an issue.
  public static IssueView of(TraceIssue issue) {
    return new IssueView(issue.file(), issue.row(), issue.offset(), issue.reason());
  }
}
