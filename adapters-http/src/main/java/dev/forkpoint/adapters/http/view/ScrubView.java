package dev.forkpoint.adapters.http.view;

import dev.forkpoint.domain.scrub.ScrubReport;
import io.micronaut.core.annotation.Introspected;
import java.util.List;
import java.util.Map;

/// What a share hides of a conversation; none of it is told.
///
/// @param secrets how many different secrets there are
/// @param places in how many places they were found
/// @param rules how many places each rule found, by its id
/// @param findings the first thousand of the places
@Introspected
public record ScrubView(
    int secrets, long places, Map<String, Long> rules, List<FindingView> findings) {
  private static final int MOST_FINDINGS = 1000;

  /// The view of a report.
  public static ScrubView of(ScrubReport report) {
    return new ScrubView(
        report.secrets(),
        report.total(),
        report.counts(),
        report.findings().stream().limit(MOST_FINDINGS).map(FindingView::of).toList());
  }

  /// A secret at a place.
  ///
  /// @param rule the id of the rule that found it
  /// @param description what the rule finds
  /// @param row the row of the trace, counted from 1
  /// @param place where in the row: names and numbers
  @Introspected
  public record FindingView(String rule, String description, long row, String place) {

    static FindingView of(ScrubReport.Finding finding) {
      return new FindingView(finding.rule(), finding.description(), finding.row(), finding.place());
    }
  }
}
