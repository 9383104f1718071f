package dev.forkpoint.adapters.http;

import dev.forkpoint.adapters.http.view.EventView;
import dev.forkpoint.application.port.TraceFormat;
import dev.forkpoint.domain.trace.Event;
import dev.forkpoint.domain.trace.TraceIssue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Picks a page out of the events of a trace. It ends with the last event of a row, so that a row
/// is its cursor; it may therefore be a little longer than its limit.
final class EventPage implements TraceFormat.Sink {
  private final List<EventView> views = new ArrayList<>();
  private final long after;
  private final int limit;
  private boolean cut;

  EventPage(@Nullable Integer wanted, @Nullable Long cursor) {
    this.limit = PageLimit.of(wanted);
    this.after = cursor == null ? 0 : cursor;
  }

  @Override
  public void event(Event event) {
    if (event.row() <= after || cut) {
      return;
    }
    if (views.size() < limit || views.getLast().row() == event.row()) {
      views.add(EventView.of(event));
    } else {
      cut = true;
    }
  }

  @Override
  public void issue(TraceIssue issue) {}

  /// The page. An array, because in a list Jackson would not see what the events have in common,
  /// and so not tell of which kind each is.
  EventView[] views() {
    return views.toArray(EventView[]::new);
  }

  /// The cursor of the next page, where there is one.
  Optional<String> next() {
    return cut ? Optional.of(Long.toString(views.getLast().row())) : Optional.empty();
  }
}
