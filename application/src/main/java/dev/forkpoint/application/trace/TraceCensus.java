package dev.forkpoint.application.trace;

import dev.forkpoint.application.port.TraceFormat;
import dev.forkpoint.domain.trace.Event;
import dev.forkpoint.domain.trace.TraceCounter;
import dev.forkpoint.domain.trace.TraceCounts;
import dev.forkpoint.domain.trace.TraceIssue;
import java.util.ArrayList;
import java.util.List;

/// Counts what a trace holds, and collects what was wrong with it: the first thousand issues, and
/// the number of all.
final class TraceCensus implements TraceFormat.Sink {
  private static final int MOST = 1000;

  private final List<TraceIssue> first = new ArrayList<>();
  private final TraceCounter counter = new TraceCounter();
  private long issueCount;

  @Override
  public void event(Event event) {
    counter.take(event);
  }

  @Override
  public void issue(TraceIssue issue) {
    issueCount++;
    if (first.size() < MOST) {
      first.add(issue);
    }
  }

  TraceCounts counts() {
    return counter.counts();
  }

  List<TraceIssue> firstIssues() {
    return List.copyOf(first);
  }

  long issueCount() {
    return issueCount;
  }
}
