package dev.forkpoint.domain.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class TraceCounterTest {
  @Test
  void nothing_counts_nothing() {
    assertThat(counts()).isEqualTo(new TraceCounts(0, 0, 0, 0, 0, 0, Tokens.NONE));
  }

  @Test
  void the_parts_of_a_message_count_once() {
    TraceCounts counts =
        counts(
            message(1, Role.USER, "look"),
            message(1, Role.USER, "at this"),
            message(2, Role.ASSISTANT, ""),
            message(3, Role.USER, ""),
            message(2, Role.ASSISTANT, "done"));
    assertThat(counts.userMessages()).isEqualTo(1);
    assertThat(counts.assistantMessages()).isEqualTo(1);
  }

  @Test
  void a_message_that_only_carries_an_answer_of_a_tool_is_none_of_the_users() {
    TraceCounts counts =
        counts(message(1, Role.USER, ""), new Event.ToolResult(1, "c", "ok", false));
    assertThat(counts.userMessages()).isZero();
    assertThat(counts.toolResults()).isEqualTo(1);
  }

  @Test
  void a_message_that_shows_a_picture_counts() {
    assertThat(
            counts(message(1, Role.USER, ""), new Event.Image(1, "image/png", "")).userMessages())
        .isEqualTo(1);
  }

  @Test
  void a_request_that_nobody_answers_is_dangling() {
    TraceCounts counts =
        counts(
            new Event.ToolCall(1, "a", "Read", "{}"),
            new Event.ToolCall(1, "b", "Read", "{}"),
            new Event.ToolResult(2, "a", "ok", false),
            new Event.ToolResult(2, "stray", "ok", false));
    assertThat(counts.toolCalls()).isEqualTo(2);
    assertThat(counts.danglingToolCalls()).isEqualTo(1);
  }

  @Test
  void usage_adds_up_and_cost_is_told_where_an_answer_tells_it() {
    TraceCounts counts =
        counts(
            new Event.Usage(1, 1, 2, 3, 4, Optional.empty()),
            new Event.Usage(2, 10, 20, 30, 40, Optional.of(new BigDecimal("0.10"))),
            new Event.Usage(3, 0, 0, 0, 0, Optional.of(new BigDecimal("0.20"))));
    assertThat(counts.tokens())
        .isEqualTo(new Tokens(11, 22, 33, 44, Optional.of(new BigDecimal("0.30"))));
  }

  private static Event message(int number, Role role, String text) {
    return new Event.Message(1, number, role, text, Optional.empty(), Optional.empty(), true);
  }

  private static TraceCounts counts(Event... events) {
    TraceCounter counter = new TraceCounter();
    Stream.of(events).forEach(counter::take);
    return counter.counts();
  }
}
