package dev.forkpoint.bootstrap.cli.output;

import dev.forkpoint.domain.trace.TraceIssue;
import java.util.List;

/// What was wrong with a trace, for a person: the first few issues, and how many more there are.
final class IssueLines {
  private static final int SHOWN = 5;

  private IssueLines() {}

  /// @param count the number of all issues, of which `first` are the first
  static void tell(List<TraceIssue> first, long count, Text out) {
    first.stream()
        .limit(SHOWN)
        .forEach(issue ->
            out.line("  %s row %d: %s".formatted(issue.file(), issue.row(), issue.reason())));
    if (count > SHOWN) {
      out.line("  and " + Wording.count(count - SHOWN, "more issue"));
    }
  }
}
