package dev.forkpoint.bootstrap.cli;

import static java.nio.file.StandardOpenOption.APPEND;
import static org.assertj.core.api.Assertions.assertThat;

import dev.forkpoint.bootstrap.cli.Terminal.Ended;
import dev.forkpoint.bootstrap.deployment.Deployment;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag(Deployment.USE_CASE)
final class ImportCommandTest extends CommandTest {

  @Test
  void a_session_file_becomes_a_session() {
    assertThat(done("import", trace(), "--workspace", "demo"))
        .isEqualTo("imported aaaaaaa1  demo/greeting  (4 messages, 5 rows)\n");
  }

  @Test
  void its_json_is_pinned() {
    assertThat(json("import", trace(), "--workspace", "demo"))
        .isEqualToIgnoringNewLines(
            """
            [{"session":"aaaaaaa1-session","workspace":"demo","title":"greeting",\
            "agent":"claude-code","model":"claude-sample-1","messages":4,"checkpoints":1,\
            "parent":null,"forkPoint":null,\
            "importedFrom":{"session":"3f6c2a10-7d4e-4b8a-9c51-2e8f0d1a6b77","parent":null,"messages":null,"fingerprint":"…"},\
            "createdAt":"2026-03-01T12:00:00Z","updatedAt":"2026-03-01T12:00:00Z",\
            "files":0,"bytes":0,\
            "new":true,"place":"/sample/session.jsonl","format":"claude-code","rows":5,\
            "userMessages":1,"assistantMessages":2,"toolCalls":1,"toolResults":1,\
            "danglingToolCalls":0,"compactions":0,"inputTokens":942,"outputTokens":111,\
            "cacheReadTokens":0,"cacheWriteTokens":0,"costUsd":null,\
            "issueCount":0,"issues":[]}]\
            """);
  }

  @Test
  void without_a_workspace_it_goes_into_the_default_one() {
    assertThat(done("import", trace())).contains("default/greeting");
  }

  @Test
  void the_sessions_of_a_folder_come_all() throws IOException {
    Files.copy(sample.trace(), folder.resolve("sample/another.jsonl"));
    assertThat(done("import", sample.folder().toString()).lines()).hasSize(2);
  }

  @Test
  void what_is_there_already_does_not_come_twice() throws IOException {
    done("import", trace(), "--workspace", "demo");
    done("rename", "aaaa", "mine");
    assertThat(done("import", trace(), "--workspace", "demo"))
        .isEqualTo("had already aaaaaaa1  demo/mine  (4 messages, 5 rows)\n");
    assertThat(done("import", trace(), "--workspace", "other")).startsWith("imported bbbbbbb2");
    Files.writeString(sample.trace(), "\n", APPEND);
    assertThat(done("import", trace(), "--workspace", "demo")).startsWith("imported ccccccc3");
  }

  @Test
  void several_places_come_one_after_the_other() {
    assertThat(done("import", trace(), trace(), "--agent", "claude-code").lines()).hasSize(2);
  }

  @Test
  void a_row_that_cannot_be_read_is_told_and_kept() throws IOException {
    Files.writeString(sample.trace(), "{\"type\":\"user\",\n", APPEND);
    assertThat(done("import", trace()).lines())
        .satisfiesExactly(
            line -> assertThat(line).startsWith("imported aaaaaaa1"),
            line -> assertThat(line).startsWith("  session.jsonl row 6: "));
    assertThat(json("import", trace()))
        .containsPattern(
            "\"issueCount\":1,\"issues\":\\[\\{\"file\":\"session.jsonl\",\"row\":6,"
                + "\"offset\":[0-9]+,\"reason\":\"[^\"]+\"\\}\\]");
  }

  @Test
  void nothing_at_a_place_fails() {
    assertThat(fails("import", at("nowhere"))).contains("nowhere");
  }

  @Test
  void a_directory_without_sessions_fails() {
    assertThat(fails("import", files())).contains("no agent's session", files());
  }

  @Test
  void what_came_before_a_place_that_fails_has_come_and_is_told() {
    Ended ended = terminal.run("import", trace(), at("nowhere"), "--json");
    assertThat(ended.code()).isEqualTo(ExitCode.FAILED);
    assertThat(ended.out()).startsWith("[{\"session\":\"aaaaaaa1-session\"").endsWith("}]\n");
    assertThat(done("ls")).contains("aaaaaaa1");
  }

  @Test
  void a_name_that_no_workspace_can_have_is_wrong_usage() {
    Ended ended = terminal.run("import", trace(), "--workspace", "../outside");
    assertThat(ended.code()).isEqualTo(ExitCode.WRONG_USAGE);
    assertThat(ended.err()).contains("workspace id", "'../outside'").hasLineCount(1);
  }

  @Test
  void an_agent_that_nobody_knows_is_wrong_usage() {
    Ended ended = terminal.run("import", trace(), "--agent", "hal");
    assertThat(ended.code()).isEqualTo(ExitCode.WRONG_USAGE);
    assertThat(ended.err()).contains("'hal' is none of [claude-code, codex, ").hasLineCount(1);
  }
}
