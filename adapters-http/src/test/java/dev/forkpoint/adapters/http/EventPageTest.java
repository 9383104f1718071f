package dev.forkpoint.adapters.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.forkpoint.adapters.http.view.EventView;
import dev.forkpoint.domain.trace.Event;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

final class EventPageTest {
  private static EventPage page(Integer limit, Long cursor, int... rows) {
    EventPage page = new EventPage(limit, cursor);
    for (int row : rows) {
      page.event(new Event.Reasoning(row, ""));
    }
    return page;
  }

  private static long[] rows(EventPage page) {
    return Arrays.stream(page.views()).mapToLong(EventView::row).toArray();
  }

  @Test
  void a_page_ends_with_the_last_event_of_a_row() {
    EventPage page = page(2, null, 1, 2, 2, 2, 3);
    assertThat(rows(page)).containsExactly(1, 2, 2, 2);
    assertThat(page.next()).contains("2");
  }

  @Test
  void the_next_page_begins_behind_that_row() {
    EventPage page = page(2, 2L, 1, 2, 2, 2, 3);
    assertThat(rows(page)).containsExactly(3);
    assertThat(page.next()).isEmpty();
  }

  @Test
  void a_page_that_just_fits_is_the_last() {
    assertThat(page(3, null, 1, 2, 3).next()).isEmpty();
  }

  @Test
  void a_trace_without_events_is_one_empty_page() {
    EventPage page = page(null, null);
    assertThat(rows(page)).isEmpty();
    assertThat(page.next()).isEmpty();
  }
}
