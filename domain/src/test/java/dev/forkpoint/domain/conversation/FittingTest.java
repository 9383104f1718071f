package dev.forkpoint.domain.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.forkpoint.domain.trace.Role;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class FittingTest {
  private final List<Message> form = new ArrayList<>();
  private final Fitting fitting = new Fitting(new Narrow(), new Recorder());

  @Test
  void an_answer_behind_its_request_is_kept() throws IOException {
    take(Role.ASSISTANT, call("a"));
    take(Role.TOOL, result("a"));
    assertThat(share(Feature.TOOL_RESULTS)).isEqualTo(new Share(1, 0, 0));
    assertThat(fitting.fidelity().danglingToolCalls()).isZero();
  }

  @Test
  void an_answer_without_a_request_becomes_a_text() throws IOException {
    take(Role.TOOL, result("a"));
    assertThat(form.getFirst().parts())
        .containsExactly(new Part.Text("[answer of a tool to a]\nout"));
    assertThat(share(Feature.TOOL_RESULTS)).isEqualTo(new Share(0, 1, 0));
  }

  @Test
  void a_request_is_answered_once() throws IOException {
    take(Role.ASSISTANT, call("a"));
    take(Role.TOOL, result("a"), result("a"));
    assertThat(share(Feature.TOOL_RESULTS)).isEqualTo(new Share(1, 1, 0));
  }

  @Test
  void a_request_without_an_answer_is_kept_and_counted() throws IOException {
    take(Role.ASSISTANT, call("a"));
    assertThat(share(Feature.TOOL_CALLS)).isEqualTo(new Share(1, 0, 0));
    assertThat(fitting.fidelity().danglingToolCalls()).isEqualTo(1);
  }

  @Test
  void an_empty_answer_of_an_assistant_is_left_out_and_an_empty_prompt_is_not() throws IOException {
    take(Role.ASSISTANT);
    take(Role.USER);
    assertThat(form).extracting(Message::role).containsExactly(Role.USER);
    assertThat(share(Feature.MESSAGES)).isEqualTo(new Share(1, 0, 1));
  }

  @Test
  void a_message_nothing_of_which_has_a_place_is_left_out() throws IOException {
    take(Role.USER, new Part.Image("image/png", "AAAA"));
    take(Role.SYSTEM, new Part.Text("be kind"));
    assertThat(form).isEmpty();
    assertThat(share(Feature.MESSAGES)).isEqualTo(new Share(0, 0, 2));
    assertThat(share(Feature.IMAGES)).isEqualTo(new Share(0, 0, 1));
  }

  @Test
  void reasoning_that_cannot_be_read_is_left_out() throws IOException {
    take(Role.ASSISTANT, new Part.Reasoning(""), new Part.Text("hello"));
    assertThat(form.getFirst().parts()).containsExactly(new Part.Text("hello"));
    assertThat(share(Feature.REASONING)).isEqualTo(new Share(0, 0, 1));
  }

  @Test
  void a_text_that_was_cut_makes_its_message_a_lesser_one() throws IOException {
    take(Role.USER, new Part.Text("a".repeat(8 * 1024 * 1024 - 1) + "…"));
    assertThat(share(Feature.MESSAGES)).isEqualTo(new Share(0, 1, 0));
    assertThat(fitting.fidelity().cutTexts()).isEqualTo(1);
  }

  @Test
  void messages_beside_the_main_line_are_branches() throws IOException {
    take(message(true, Role.USER, new Part.Text("one")));
    take(message(false, Role.USER, new Part.Text("two")));
    take(message(false, Role.USER, new Part.Text("three")));
    take(message(true, Role.USER, new Part.Text("four")));
    take(message(false, Role.USER, new Part.Text("five")));
    assertThat(form).hasSize(2);
    assertThat(share(Feature.BRANCHES)).isEqualTo(new Share(0, 0, 2));
    assertThat(share(Feature.MESSAGES)).isEqualTo(new Share(2, 0, 3));
  }

  private Share share(Feature feature) {
    return fitting.fidelity().of(feature);
  }

  private void take(Role role, Part... parts) throws IOException {
    take(message(true, role, parts));
  }

  private void take(Message message) throws IOException {
    fitting.message(message);
  }

  private static Message message(boolean effective, Role role, Part... parts) {
    return new Message(
        1, 0, role, List.of(parts), Optional.empty(), Optional.empty(), effective, List.of());
  }

  private static Part call(String id) {
    return new Part.ToolCall(id, "tool", "{}");
  }

  private static Part result(String id) {
    return new Part.ToolResult(id, "out", false);
  }

  /// Has a place for as little as a form can.
  private static final class Narrow implements Places {
    @Override
    public Fate systemMessages() {
      return Fate.LEFT_OUT;
    }

    @Override
    public Fate branches() {
      return Fate.LEFT_OUT;
    }

    @Override
    public Fate compactions() {
      return Fate.LEFT_OUT;
    }

    @Override
    public Fate times() {
      return Fate.LEFT_OUT;
    }

    @Override
    public Fate reasoning() {
      return Fate.KEPT;
    }

    @Override
    public Fate image(Part.Image image) {
      return Fate.LEFT_OUT;
    }

    @Override
    public Fate usage(Message message) {
      return Fate.LEFT_OUT;
    }
  }

  private final class Recorder implements ConversationSink {
    @Override
    public void message(Message message) {
      form.add(message);
    }

    @Override
    public void compaction(Compaction compaction) {}
  }
}
