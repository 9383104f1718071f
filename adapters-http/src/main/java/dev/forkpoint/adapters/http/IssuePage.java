package dev.forkpoint.adapters.http;

import dev.forkpoint.adapters.http.view.IssueView;
import dev.forkpoint.application.port.TraceFormat;
import dev.forkpoint.domain.trace.Event;
import dev.forkpoint.domain.trace.TraceIssue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Picks a page out of the issues of a trace. Its cursor is the number of issues up to its end.
final class IssuePage implements TraceFormat.Sink {
  private final List<IssueView> views = new ArrayList<>();
  private final long after;
  private final int limit;
  private long met;

  IssuePage(@Nullable Integer wanted, @Nullable Long cursor) {
    this.limit = PageLimit.of(wanted);
    this.after = cursor == null ? 0 : cursor;
  }

  @Override
  public void event(Event event) {}

  @Override
  public void issue(TraceIssue issue) {
    met++;
    if (met > after && views.size() < limit) {
      views.add(IssueView.of(issue));
    }
  }

  List<IssueView> views() {
    return views;
  }

  /// The cursor of the next page, where there is one.
  Optional<String> next() {
    long end = after + views.size();
    return met > end ? Optional.of(Long.toString(end)) : Optional.empty();
  }
}
