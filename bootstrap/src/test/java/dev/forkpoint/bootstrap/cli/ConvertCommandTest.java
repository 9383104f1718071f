package dev.forkpoint.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.forkpoint.bootstrap.cli.Terminal.Ended;
import dev.forkpoint.bootstrap.composition.Form;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class ConvertCommandTest extends CommandTest {
  @ParameterizedTest
  @EnumSource
  void a_file_is_written_in_every_form(Form form) {
    Path file = folder.resolve("converted");
    assertThat(done("convert", trace(), "--to", form.toString(), "-o", file.toString()))
        .startsWith("wrote " + file + "  (");
    assertThat(file).isNotEmptyFile();
  }

  @Test
  void it_needs_no_vault() {
    done("convert", trace(), "--to", "html", "-o", at("page.html"));
    assertThat(home).doesNotExist();
  }

  @Test
  void in_a_directory_the_file_is_called_after_the_session() throws IOException {
    Files.createDirectory(folder.resolve("there"));
    done("convert", trace(), "--to", "markdown", "-o", at("there"));
    assertThat(folder.resolve("there")).isDirectoryContaining("glob:**.md");
  }

  @Test
  void in_the_agents_own_form_it_stays_as_it_is() throws IOException {
    done("convert", trace(), "--to", "claude-code", "-o", at("same.jsonl"));
    assertThat(folder.resolve("same.jsonl")).hasSameBinaryContentAs(sample.trace());
  }

  @Test
  void its_json_is_pinned() throws IOException {
    String json = json("convert", trace(), "--to", "sts", "-o", at("s.jsonl"));
    assertThat(json)
        .isEqualTo(
            """
            {"path":"/s.jsonl","format":"sts","bytes":%d,"fidelity":{\
            "messages":{"source":4,"kept":4,"degraded":0,"leftOut":0},\
            "toolCalls":{"source":1,"kept":1,"degraded":0,"leftOut":0},\
            "toolResults":{"source":1,"kept":1,"degraded":0,"leftOut":0},\
            "reasoning":{"source":0,"kept":0,"degraded":0,"leftOut":0},\
            "images":{"source":0,"kept":0,"degraded":0,"leftOut":0},\
            "usage":{"source":2,"kept":0,"degraded":0,"leftOut":2},\
            "times":{"source":4,"kept":4,"degraded":0,"leftOut":0},\
            "branches":{"source":0,"kept":0,"degraded":0,"leftOut":0},\
            "compactions":{"source":0,"kept":0,"degraded":0,"leftOut":0},\
            "cutTexts":0,"danglingToolCalls":0},"issueCount":0,"issues":[]}
            """,
            Files.size(folder.resolve("s.jsonl")));
  }

  @Test
  void what_is_left_out_is_told() {
    assertThat(done("convert", trace(), "--to", "sts", "-o", at("s.jsonl")).lines())
        .contains("  usage: 0 of 2 kept, 0 degraded, 2 left out");
  }

  @Test
  void a_file_that_is_no_session_fails() throws IOException {
    Path file = Files.writeString(folder.resolve("x.jsonl"), "{}\n");
    assertThat(fails("convert", file.toString(), "--to", "sts")).contains("no agent's session");
  }

  @Test
  void a_folder_with_several_sessions_fails() throws IOException {
    Files.copy(sample.trace(), folder.resolve("sample/another.jsonl"));
    assertThat(fails("convert", sample.folder().toString(), "--to", "sts"))
        .contains("there are 2 sessions");
  }

  @Test
  void a_form_that_there_is_not_is_wrong_usage() {
    Ended ended = terminal.run("convert", trace(), "--to", "papyrus");
    assertThat(ended.code()).isEqualTo(ExitCode.WRONG_USAGE);
    assertThat(ended.err())
        .contains("'papyrus' is none of [claude-code, sts, zot, codex, pi, markdown, html]");
  }
}
