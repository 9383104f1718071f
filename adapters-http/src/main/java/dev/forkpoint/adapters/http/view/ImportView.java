package dev.forkpoint.adapters.http.view;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.forkpoint.application.importing.ImportSessions.ImportedSession;
import io.micronaut.core.annotation.Introspected;
import java.util.List;

/// A session that was imported: its fields, and how that went.
///
/// @param rows number of rows of its main file
/// @param issues what was wrong with it; the first thousand
/// @param issueCount the number of all issues
@Introspected
public record ImportView(
    @JsonUnwrapped SessionView state, long rows, List<IssueView> issues, long issueCount) {

  /// The view of an imported session.
  public static ImportView of(ImportedSession imported) {
    return new ImportView(
        SessionView.of(imported.state()),
        imported.rows(),
        imported.issues().stream().map(IssueView::of).toList(),
        imported.issueCount());
  }
}
