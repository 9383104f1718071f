package dev.forkpoint.adapters.http.view;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.forkpoint.application.bundle.BroughtSession;
import dev.forkpoint.application.importing.ImportSessions.ImportedSession;
import dev.forkpoint.application.trace.TraceIntake.TakenIn;
import io.micronaut.core.annotation.Introspected;
import java.util.List;

/// A session that was imported: its fields, and how that went.
///
/// @param isNew whether this import made it; otherwise the workspace had the same already
/// @param format the format of its trace
/// @param rows number of rows of its main file
/// @param issues what was wrong with it; the first thousand
/// @param issueCount the number of all issues
@Introspected
public record ImportView(
    @JsonUnwrapped SessionView state,
    @JsonProperty("new") boolean isNew,
    String format,
    long rows,
    @JsonUnwrapped CountsView counts,
    List<IssueView> issues,
    long issueCount) {

  /// The view of a session that a bundle carried.
  public static ImportView of(BroughtSession brought) {
    TakenIn trace = brought.trace();
    return new ImportView(
        SessionView.of(brought.state()),
        brought.isNew(),
        brought.state().session().agent(),
        trace.trace().rows(),
        CountsView.of(trace.counts()),
        trace.issues().stream().map(IssueView::of).toList(),
        trace.issueCount());
  }

  /// The view of an imported session.
  public static ImportView of(ImportedSession imported) {
    return new ImportView(
        SessionView.of(imported.state()),
        imported.isNew(),
        imported.state().session().agent(),
        imported.rows(),
        CountsView.of(imported.counts()),
        imported.issues().stream().map(IssueView::of).toList(),
        imported.issueCount());
  }
}
