package dev.forkpoint.adapters.fs.trace.chat;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.forkpoint.adapters.fs.trace.TraceRead;
import dev.forkpoint.application.port.TraceFormat;
import dev.forkpoint.domain.trace.Event;
import dev.forkpoint.domain.trace.Role;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ChatListsTest {
  private static final Optional<String> HERON = Optional.of("heron-1");
  private static final Optional<String> NOBODY = Optional.empty();

  private static final String OPENAI =
      """
      [{"role":"developer","content":"You count."},
       {"role":"user","content":[{"type":"text","text":"How many"},{"type":"text","text":"twigs?"},
         {"type":"image_url","image_url":{"url":"data:image/png;base64,AAAA"}}]},
       {"role":"assistant","content":null,"tool_calls":[{"id":"c1","type":"function",
         "function":{"name":"count","arguments":"{\\"nest\\": 1}"}}]},
       {"role":"tool","tool_call_id":"c1","content":[{"type":"text","text":"12"}]},
       {"role":"assistant","content":"Twelve.","refusal":null}]
      """;

  private static final String ANTHROPIC =
      """
      {"model":"heron-1","system":"You count.","messages":[
       {"role":"user","content":"How many twigs?"},
       {"role":"assistant","content":[{"type":"thinking","thinking":"One nest.","signature":"x"},
         {"type":"text","text":"I count."},
         {"type":"tool_use","id":"c1","name":"count","input":{"nest":1}}],
         "usage":{"input_tokens":9,"output_tokens":4}},
       {"role":"user","content":[{"type":"tool_result","tool_use_id":"c1","content":"it fell",
         "is_error":true}]},
       {"role":"assistant","content":[{"type":"text","text":"None."}]}
      ],"max_tokens":100}
      """;

  @Nested
  class Recognition {

    @Test
    void each_is_recognised_by_its_own_alone() {
      assertThat(isOpenAi(OPENAI)).isTrue();
      assertThat(isAnthropic(OPENAI)).isFalse();
      assertThat(isAnthropic(ANTHROPIC)).isTrue();
      assertThat(isOpenAi(ANTHROPIC)).isFalse();
    }

    @Test
    void a_list_is_recognised_though_its_head_ends_in_a_message() {
      assertThat(isOpenAi(OPENAI.substring(0, 120))).isTrue();
      assertThat(isAnthropic(ANTHROPIC.substring(0, 300))).isTrue();
    }

    @Test
    void a_list_that_either_could_have_is_one_of_openai() {
      String list = "[{\"role\":\"user\",\"content\":\"Hi\"}]";
      assertThat(isOpenAi(list)).isTrue();
      assertThat(isAnthropic(list)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "",
          "[]",
          "{}",
          "[1]",
          "{\"messages\":[]}",
          "[{\"role\":\"king\",\"content\":\"x\"}]",
          "[{\"role\":\"user\"},{\"role\":\"assistant\",\"content\":\"x\"}]",
          "{\"session_id\":\"s\",\"messages\":[{\"role\":\"user\",\"content\":\"x\"}]}",
          "{\"role\":\"user\",\"content\":\"x\"}",
          "{\"messages\":[{\"role\":\"user\",\"content\":\"x\"}]}\n{\"messages\":[]}",
        })
    void what_is_no_list_of_messages_is_not_recognised(String content) {
      assertThat(isOpenAi(content)).isFalse();
      assertThat(isAnthropic(content)).isFalse();
    }
  }

  @Nested
  class OpenAi {

    @Test
    void messages_are_told() throws Exception {
      TraceRead read = read(new OpenAiFormat(), OPENAI);
      assertThat(read.issues()).isEmpty();
      assertThat(read.events())
          .containsExactly(
              message(1, Role.SYSTEM, "You count.", NOBODY),
              message(2, Role.USER, "How many\ntwigs?", NOBODY),
              new Event.Image(2, "image/png", "AAAA"),
              message(3, Role.ASSISTANT, "", NOBODY),
              new Event.ToolCall(3, "c1", "count", "{\"nest\": 1}"),
              message(4, Role.TOOL, "", NOBODY),
              new Event.ToolResult(4, "c1", "12", false),
              message(5, Role.ASSISTANT, "Twelve.", NOBODY));
      assertThat(read.reading().title()).hasValue("How many");
      assertThat(read.reading().rows()).isEqualTo(5);
    }

    @Test
    void an_object_can_name_the_model() throws Exception {
      TraceRead read =
          read(new OpenAiFormat(), "{\"model\":\"heron-1\",\"messages\":" + OPENAI + "}");
      assertThat(read.reading().model()).isEqualTo(HERON);
      assertThat(read.events(Event.Message.class).getLast().model()).isEqualTo(HERON);
    }

    @Test
    void a_call_of_the_old_kind_goes_by_its_name() throws Exception {
      TraceRead read =
          read(
              new OpenAiFormat(),
              """
              [{"role":"assistant","content":null,
                "function_call":{"name":"count","arguments":"{}"}},
               {"role":"function","name":"count","content":"12"}]
              """);
      assertThat(read.events())
          .contains(
              new Event.ToolCall(1, "count", "count", "{}"),
              new Event.ToolResult(2, "count", "12", false));
      assertThat(read.counts().danglingToolCalls()).isZero();
    }
  }

  @Nested
  class Anthropic {

    @Test
    void messages_are_told() throws Exception {
      TraceRead read = read(new AnthropicFormat(), ANTHROPIC);
      assertThat(read.issues()).isEmpty();
      assertThat(read.events())
          .containsExactly(
              message(1, Role.USER, "How many twigs?", NOBODY),
              message(2, Role.ASSISTANT, "", HERON),
              new Event.Reasoning(2, "One nest."),
              message(2, Role.ASSISTANT, "I count.", HERON),
              new Event.ToolCall(2, "c1", "count", "{\"nest\":1}"),
              new Event.Usage(2, 9, 4, 0, 0, Optional.empty()),
              message(3, Role.USER, "", NOBODY),
              new Event.ToolResult(3, "c1", "it fell", true),
              message(4, Role.ASSISTANT, "None.", HERON));
      assertThat(read.reading().title()).hasValue("How many twigs?");
      assertThat(read.messages()).isEqualTo(4);
    }
  }

  @Test
  void what_a_fork_keeps_is_a_list_of_the_same_api() throws Exception {
    assertForks(new OpenAiFormat(), OPENAI);
    assertForks(new AnthropicFormat(), ANTHROPIC);
  }

  private static void assertForks(TraceFormat format, String list) throws IOException {
    TraceRead whole = read(format, list);
    for (int kept = 1; kept < whole.messages(); kept++) {
      String fork = whole.prefix(list.getBytes(UTF_8), kept);
      assertThat(format.recognises(fork.getBytes(UTF_8))).isTrue();
      TraceRead read = read(format, fork);
      assertThat(read.issues()).isEmpty();
      assertThat(read.messages()).isEqualTo(kept);
    }
  }

  private static Event message(int number, Role role, String text, Optional<String> model) {
    return new Event.Message(number, number, role, text, model, Optional.empty(), true);
  }

  private static boolean isOpenAi(String content) {
    return new OpenAiFormat().recognises(content.getBytes(UTF_8));
  }

  private static boolean isAnthropic(String content) {
    return new AnthropicFormat().recognises(content.getBytes(UTF_8));
  }

  private static TraceRead read(TraceFormat format, String content) throws IOException {
    return TraceRead.of(format, new ByteArrayInputStream(content.getBytes(UTF_8)));
  }
}
