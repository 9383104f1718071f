package dev.forkpoint.domain.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.forkpoint.domain.trace.Event;
import dev.forkpoint.domain.trace.Role;
import dev.forkpoint.domain.trace.Tokens;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class MessageAssemblerTest {
  private static final Instant NOON = Instant.parse("2026-01-02T12:00:00Z");

  private final List<Object> taken = new ArrayList<>();
  private final MessageAssembler assembler = new MessageAssembler(new Recorder());

  @Test
  void what_belongs_to_a_message_comes_in_its_order() throws IOException {
    take(
        said(1, Role.ASSISTANT, ""),
        new Event.Reasoning(1, "hm"),
        said(1, Role.ASSISTANT, "one"),
        call("c"),
        said(1, Role.ASSISTANT, "two"));
    assertThat(messages())
        .extracting(Message::parts)
        .containsExactly(
            List.of(
                new Part.Reasoning("hm"),
                new Part.Text("one"),
                new Part.ToolCall("c", "tool", "{}"),
                new Part.Text("two")));
  }

  @Test
  void a_message_that_says_nothing_is_one() throws IOException {
    take(said(1, Role.USER, ""));
    assertThat(messages()).extracting(Message::parts).containsExactly(List.of());
  }

  @Test
  void a_message_that_others_came_in_between_goes_on_as_another_piece() throws IOException {
    take(
        said(1, Role.ASSISTANT, "one"),
        said(2, Role.USER, "two"),
        said(1, Role.ASSISTANT, "three"),
        said(3, Role.USER, "four"),
        said(1, Role.ASSISTANT, "five"));
    assertThat(messages()).extracting(Message::number).containsExactly(1, 2, 1, 3, 1);
    assertThat(messages()).extracting(Message::piece).containsExactly(0, 0, 1, 0, 2);
  }

  @Test
  void an_answer_inside_of_the_request_becomes_a_tools() throws IOException {
    take(
        said(1, Role.ASSISTANT, "look"),
        call("a"),
        result("a"),
        call("b"),
        result("b"),
        said(1, Role.ASSISTANT, "done"));
    assertThat(messages())
        .extracting(Message::role)
        .containsExactly(Role.ASSISTANT, Role.TOOL, Role.ASSISTANT);
    assertThat(messages().get(1).parts())
        .containsExactly(
            new Part.ToolResult("a", "out", false), new Part.ToolResult("b", "out", false));
  }

  @Test
  void what_a_message_cost_is_added_up() throws IOException {
    take(
        said(1, Role.ASSISTANT, "one"),
        new Event.Usage(1, 1, 2, 3, 4, Optional.empty()),
        new Event.Usage(1, 10, 20, 30, 40, Optional.empty()));
    assertThat(messages().getFirst().usage())
        .isEqualTo(new Tokens(11, 22, 33, 44, Optional.empty()));
  }

  @Test
  void what_an_answer_cost_comes_back_to_it_from_behind_the_tools() throws IOException {
    take(
        said(1, Role.ASSISTANT, "look"),
        call("a"),
        said(2, Role.TOOL, ""),
        result("a"),
        new Event.Usage(3, 1, 2, 3, 4, Optional.empty()),
        said(3, Role.ASSISTANT, "done"));
    assertThat(messages())
        .extracting(Message::usage)
        .containsExactly(new Tokens(1, 2, 3, 4, Optional.empty()), Tokens.NONE, Tokens.NONE);
  }

  @Test
  void a_compaction_ends_the_message_before_it() throws IOException {
    take(said(1, Role.USER, "one"), new Event.Compaction(2, "all"), said(2, Role.USER, "two"));
    assertThat(taken.get(1)).isEqualTo(new Compaction(1, "all", Optional.of(NOON)));
    assertThat(messages()).hasSize(2);
  }

  @Test
  void a_message_without_end_is_handed_on_in_pieces() throws IOException {
    String long6 = "a".repeat(6 * 1024 * 1024);
    take(said(1, Role.USER, long6), said(1, Role.USER, long6), said(1, Role.USER, long6));
    assertThat(messages()).hasSize(3).allMatch(message -> message.number() == 1);
  }

  private void take(Event... events) throws IOException {
    for (Event event : events) {
      assembler.take(event);
    }
    assembler.end();
  }

  private List<Message> messages() {
    return taken.stream().filter(Message.class::isInstance).map(Message.class::cast).toList();
  }

  private static Event said(int number, Role role, String text) {
    return new Event.Message(number, number, role, text, Optional.empty(), Optional.of(NOON), true);
  }

  private static Event call(String id) {
    return new Event.ToolCall(1, id, "tool", "{}");
  }

  private static Event result(String id) {
    return new Event.ToolResult(1, id, "out", false);
  }

  private final class Recorder implements ConversationSink {
    @Override
    public void message(Message message) {
      taken.add(message);
    }

    @Override
    public void compaction(Compaction compaction) {
      taken.add(compaction);
    }
  }
}
