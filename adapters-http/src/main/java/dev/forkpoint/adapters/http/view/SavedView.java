package dev.forkpoint.adapters.http.view;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.forkpoint.application.checkpoint.SaveResult;
import dev.forkpoint.application.port.SessionCatalog.SessionState;
import dev.forkpoint.domain.trace.TraceIssue;
import io.micronaut.core.annotation.Introspected;
import java.util.List;

/// A checkpoint that was saved: its fields, and how that went.
///
/// @param leftOut what of the directory it does not hold
/// @param issues what was wrong with a new trace; the first thousand
@Introspected
public record SavedView(
    @JsonUnwrapped CheckpointView checkpoint, List<LeftOutView> leftOut, List<IssueView> issues) {

  /// The view of a checkpoint that was saved from an archive, of which nothing is left out.
  public static SavedView of(SessionState state, List<TraceIssue> issues) {
    return new SavedView(
        CheckpointView.of(state.head()), List.of(), issues.stream().map(IssueView::of).toList());
  }

  /// The view of a checkpoint that was saved.
  public static SavedView of(SaveResult.Saved saved) {
    return new SavedView(
        CheckpointView.of(saved.state().head()),
        saved.leftOut().stream().map(LeftOutView::of).toList(),
        saved.issues().stream().map(IssueView::of).toList());
  }
}
