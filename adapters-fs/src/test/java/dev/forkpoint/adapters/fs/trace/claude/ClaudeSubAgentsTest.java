package dev.forkpoint.adapters.fs.trace.claude;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.forkpoint.application.port.TraceFormat;
import dev.forkpoint.domain.snapshot.EntryPath;
import dev.forkpoint.domain.trace.Event;
import dev.forkpoint.domain.trace.Texts;
import dev.forkpoint.domain.trace.TraceIssue;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ClaudeSubAgentsTest {
  private static final String MAIN =
      """
      {"type":"user","uuid":"%s","parentUuid":null,"sessionId":"s","message":{"content":"%s"}}
      """;

  private static final String SIDE =
      """
      {"type":"user","uuid":"%s","parentUuid":%s,"isSidechain":true,%s"sessionId":"s",\
      "message":{"content":"%s"}}
      """;

  /// What was told, each as `whose: what`.
  private static final class Told implements TraceFormat.Sink {
    private final List<String> lines = new ArrayList<>();
    private String whose = "";

    @Override
    public void event(Event event) {
      if (event instanceof Event.Message message) {
        lines.add(whose + ": " + message.text());
      }
    }

    @Override
    public void conversation(Optional<String> subAgent) {
      whose = subAgent.orElse("");
    }

    @Override
    public void task(String callId, String task) {
      lines.add(callId + " is to " + task);
    }

    @Override
    public void issue(TraceIssue issue) {}
  }

  private static List<String> told(String... rows) throws IOException {
    Told told = new Told();
    byte[] file = String.join("", rows).getBytes(UTF_8);
    new ClaudeCodeFormat().read(new ByteArrayInputStream(file), "f", Texts.BRIEF, told);
    return told.lines;
  }

  @Test
  void rows_that_name_a_sub_agent_are_of_its_conversation() throws IOException {
    String named = "\"agentId\":\"%s\",";
    assertThat(
            told(
                MAIN.formatted("1", "hello"),
                SIDE.formatted("2", "null", named.formatted("a"), "count"),
                SIDE.formatted("3", "null", named.formatted("b"), "look"),
                SIDE.formatted("4", "\"2\"", named.formatted("a"), "three"),
                MAIN.formatted("5", "thanks")))
        .containsExactly(": hello", "a: count", "b: look", "a: three", ": thanks");
  }

  @Test
  void rows_that_name_none_are_told_apart_by_their_chains() throws IOException {
    assertThat(
            told(
                SIDE.formatted("1", "null", "", "count"),
                SIDE.formatted("2", "null", "", "look"),
                SIDE.formatted("3", "\"1\"", "", "three"),
                MAIN.formatted("4", "thanks")))
        .containsExactly("1: count", "2: look", "1: three", ": thanks");
  }

  @Test
  void the_task_of_a_call_is_told() throws IOException {
    String row =
        """
        {"type":"assistant","uuid":"1","parentUuid":null,"sessionId":"s","message":{"content":[\
        {"type":"tool_use","id":"c1","name":"Task","input":{"description":"d","prompt":"count"}},\
        {"type":"tool_use","id":"c2","name":"Bash","input":{"command":"ls"}}]}}
        """;
    assertThat(told(row)).containsExactly(": ", "c1 is to count");
  }

  @Test
  void a_file_is_called_after_its_sub_agent() {
    ClaudeCodeFormat format = new ClaudeCodeFormat();
    assertThat(format.subAgent(new EntryPath("s/subagents/agent-a0ad4.jsonl"))).contains("a0ad4");
    assertThat(format.subAgent(new EntryPath("agent-7.jsonl"))).contains("7");
    assertThat(format.subAgent(new EntryPath("s/subagents/agent-a0ad4.meta.json"))).isEmpty();
    assertThat(format.subAgent(new EntryPath("s.jsonl"))).isEmpty();
  }
}
