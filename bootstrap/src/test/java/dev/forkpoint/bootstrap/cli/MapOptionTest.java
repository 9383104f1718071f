package dev.forkpoint.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Conversations that are laid out where the project is elsewhere than it was.
final class MapOptionTest extends CommandTest {
  private static final String ROW =
      """
      {"type":"user","uuid":"u%d","sessionId":"5e551011-aaaa-4aaa-8aaa-000000000001",\
      "timestamp":"2026-01-02T03:04:05Z","cwd":"%s","message":{"role":"user","content":"%s"}}
      """;

  private String rows = "";

  @BeforeEach
  void import_a_conversation_with_paths() throws IOException {
    rows =
        ROW.formatted(1, "/home/old/p", "look into /home/old/p/a.txt")
            + ROW.formatted(2, "/tmp", "nothing to see")
            + ROW.formatted(3, "/home/old/p", "and /home/old/project");
    Path trace = folder.resolve("paths.jsonl");
    Files.writeString(trace, rows);
    done("import", trace.toString());
  }

  @Test
  void an_export_says_in_how_many_rows_paths_were_rewritten() {
    String out = at("out") + "/";
    assertThat(done("export", "aaaa", "--format", "native", "-o", out, "--map", "/home/old/p=/n/q"))
        .endsWith("rewrote paths in 2 rows\n");
    assertThat(folder.resolve("out/paths.jsonl"))
        .hasContent(
            rows.replace("\"/home/old/p\"", "\"/n/q\"").replace("/home/old/p/a.txt", "/n/q/a.txt"));
  }

  @Test
  void a_checkout_lays_the_conversation_out_beside_the_files() {
    String json =
        json("checkout", "aaaa", at("files"), "--trace", at("trace"), "--map", "/home/old/p=/n/q");
    assertThat(json).contains("\"trace\":\"/trace/paths.jsonl\",\"rewrittenRows\":2}");
    assertThat(folder.resolve("trace/paths.jsonl")).content().contains("/n/q/a.txt");
  }

  @Test
  void a_mapping_without_a_conversation_to_lay_out_is_refused() {
    assertThat(fails("checkout", "aaaa", at("files"), "--map", "/a=/b")).contains("--trace");
    assertThat(fails("export", "aaaa", "-o", at("x.zip"), "--map", "/a=/b")).contains("native");
  }

  @Test
  void what_is_no_mapping_is_wrong_usage() {
    assertThat(terminal.run("checkout", "aaaa", at("files"), "--map", "a=b").code())
        .isEqualTo(ExitCode.WRONG_USAGE);
  }
}
