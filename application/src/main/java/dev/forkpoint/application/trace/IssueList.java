package dev.forkpoint.application.trace;

import dev.forkpoint.application.port.TraceFormat;
import dev.forkpoint.domain.trace.Event;
import dev.forkpoint.domain.trace.TraceIssue;
import java.util.ArrayList;
import java.util.List;

/// Collects what was wrong with a trace: the first thousand issues, and the number of all.
final class IssueList implements TraceFormat.Sink {
  private static final int MOST = 1000;

  private final List<TraceIssue> first = new ArrayList<>();
  private long count;

  @Override
  public void event(Event event) {}

  @Override
  public void issue(TraceIssue issue) {
    count++;
    if (first.size() < MOST) {
      first.add(issue);
    }
  }

  List<TraceIssue> first() {
    return List.copyOf(first);
  }

  long count() {
    return count;
  }
}
