package dev.forkpoint.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Sessions of agents that keep one in one file: they come in, go out as they were, and can be
/// forked. Those of real agents are tried where there are any, in the folder that the system
/// property `forkpoint.samples` names.
final class AgentsTest extends CommandTest {
  private static final Path FOLDER =
      Path.of(System.getProperty("forkpoint.samples", "../../shared/fixtures"));

  /// Those whose sessions are rows, and no document.
  private static final List<String> ROWS = List.of("codex", "pi", "zot", "sts");

  static Stream<Arguments> sessions() {
    return Stream.of(
        Arguments.of(
            "codex",
            """
            {"type":"session_meta","payload":{"id":"t"}}
            {"type":"response_item","payload":{"type":"message","role":"user",\
            "content":[{"type":"input_text","text":"twigs"}]}}
            {"type":"response_item","payload":{"type":"message","role":"assistant",\
            "content":[{"type":"output_text","text":"Twelve."}]}}
            """),
        Arguments.of(
            "pi",
            """
            {"type":"session","version":3,"id":"s","timestamp":"2026-05-01T12:00:00Z","cwd":"/n"}
            {"type":"message","id":"a","parentId":null,"timestamp":"2026-05-01T12:00:00Z",\
            "message":{"role":"user","content":"twigs"}}
            {"type":"message","id":"b","parentId":"a","timestamp":"2026-05-01T12:00:01Z",\
            "message":{"role":"assistant","content":"Twelve."}}
            """),
        Arguments.of(
            "zot",
            """
            {"type":"meta","meta":{"id":"z","cwd":"","started":"2026-05-01T12:00:00Z"}}
            {"type":"message","message":{"role":"user","content":[{"text":"twigs"}]}}
            {"type":"message","message":{"role":"assistant","content":[{"text":"Twelve."}]}}
            """),
        Arguments.of(
            "ml-intern",
            """
            {"session_id": "s", "model_name": "m", "messages": [
              {"role": "user", "content": "twigs"},
              {"role": "assistant", "content": "Twelve."}], "events": [], "tools": []}
            """),
        Arguments.of(
            "ml-intern",
            """
            {"session_id":"s","model_name":"m","messages":"[{\\"role\\":\\"user\\",\
            \\"content\\":\\"twigs\\"},{\\"role\\":\\"assistant\\",\\"content\\":\\"12\\"}]"}\
            """),
        Arguments.of(
            "sts",
            """
            {"type":"session","harness":"nest","id":"s","name":"twigs"}
            {"type":"message","message":{"role":"user","content":"twigs"}}
            {"type":"message","message":{"role":"assistant","content":"Twelve."}}
            """),
        Arguments.of(
            "gemini",
            """
            {"sessionId":"s","projectHash":"p","messages":[
              {"id":"1","timestamp":"2026-05-01T12:00:00Z","type":"user","content":"twigs"},
              {"id":"2","timestamp":"2026-05-01T12:00:01Z","type":"gemini","content":"Twelve."}]}
            """),
        Arguments.of(
            "gemini",
            """
            {"sessionId":"s","projectHash":"p","startTime":"2026-05-01T12:00:00Z"}
            {"id":"1","timestamp":"2026-05-01T12:00:00Z","type":"user","content":"twigs"}
            {"id":"2","timestamp":"2026-05-01T12:00:01Z","type":"gemini","content":"Twelve."}
            """),
        Arguments.of(
            "opencode",
            """
            {"info":{"id":"ses_1","title":"twigs","time":{"created":1}},"messages":[
              {"info":{"id":"msg_1","role":"user"},"parts":[{"type":"text","text":"twigs"}]},
              {"info":{"id":"msg_2","role":"assistant"},"parts":[]}],"todos":[]}
            """),
        Arguments.of(
            "openai",
            """
            [{"role":"user","content":"twigs"},{"role":"assistant","content":"Twelve."}]
            """),
        Arguments.of(
            "anthropic",
            """
            {"system":"You count.","messages":[{"role":"user","content":"twigs"},
              {"role":"assistant","content":[{"type":"text","text":"Twelve."}]}]}
            """));
  }

  @ParameterizedTest
  @MethodSource("sessions")
  void a_session_goes_out_as_it_came(String agent, String session) throws IOException {
    Path file = imported(agent, session);
    done("export", "demo/twigs", "--format", "native", "-o", at("out"));
    assertThat(folder.resolve("out")).hasSameBinaryContentAs(file);
  }

  @ParameterizedTest
  @MethodSource("sessions")
  void a_fork_at_any_message_is_a_session_of_the_same_agent(String agent, String session)
      throws IOException {
    imported(agent, session);
    done("fork", "demo/twigs", "--at", "1", "--title", "another way");
    Files.delete(folder.resolve(fileOf(agent)));
    done("export", "demo/another way", "--format", "native", "-o", at(fileOf(agent)));
    assertThat(done("import", at(fileOf(agent)), "--agent", agent, "--workspace", "forks"))
        .contains("forks/twigs  (1 message");
  }

  @ParameterizedTest
  @ValueSource(strings = {"codex", "pi", "zot", "ml-intern", "sts", "gemini", "opencode"})
  void sessions_of_real_agents_go_out_as_they_came(String agent) throws IOException {
    for (Path file : samples(agent)) {
      String id = done("import", file.toString()).split(" +", 3)[1];
      done("export", id, "--format", "native", "-o", at(id));
      assertThat(folder.resolve(id)).hasSameBinaryContentAs(file);
    }
  }

  @Test
  void a_document_that_breaks_off_is_told_and_kept() throws IOException {
    Path file = folder.resolve("session.json");
    Files.writeString(
        file, "[{\"role\":\"user\",\"content\":\"twigs\"},{\"role\":\"assistant\",\"con");
    assertThat(done("import", file.toString(), "--workspace", "demo").lines())
        .satisfiesExactly(
            line -> assertThat(line).contains("demo/twigs  (1 message, 2 rows)"),
            line ->
                assertThat(line)
                    .contains("row 2")
                    .endsWith("the document breaks off, it may still be written"));
    done("export", "demo/twigs", "--format", "native", "-o", at("out"));
    assertThat(folder.resolve("out")).hasSameBinaryContentAs(file);
  }

  private Path imported(String agent, String session) throws IOException {
    Path file = folder.resolve(fileOf(agent));
    Files.writeString(file, session);
    assertThat(done("import", file.toString(), "--workspace", "demo"))
        .contains("demo/twigs  (2 messages");
    assertThat(json("ls")).contains("\"agent\":\"" + agent + "\"");
    return file;
  }

  private static String fileOf(String agent) {
    return ROWS.contains(agent) ? "session.jsonl" : "session.json";
  }

  private static List<Path> samples(String agent) throws IOException {
    Path place = FOLDER.resolve(agent);
    assumeTrue(Files.isDirectory(place), "there are no sample sessions in " + place);
    try (Stream<Path> files = Files.walk(place)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }
}
