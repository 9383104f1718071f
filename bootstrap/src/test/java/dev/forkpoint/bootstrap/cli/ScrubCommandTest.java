package dev.forkpoint.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

final class ScrubCommandTest extends CommandTest {
  /// Looks like a token of a forge and is none; in two pieces, so that no scanner stops it.
  private static final String TOKEN = "ghp_" + "0aB1cD2eF3gH4iJ5kL6mN7oP8qR9sT0uV1wX";

  @Test
  void findings_are_shown_by_row_and_place_and_never_as_they_are() throws IOException {
    assertThat(done("scrub", rows()))
        .isEqualTo(
            """
            ROW  RULE          PLACE
              2  github-token  message.content[0]
            1 finding, 1 different secret
            """)
        .doesNotContain(TOKEN);
  }

  @Test
  void a_report_counts_by_rule() throws IOException {
    assertThat(done("scrub", rows(), "--report"))
        .isEqualTo(
            """
            FINDINGS  RULE
                   1  github-token
            """);
  }

  @Test
  void the_file_is_written_without_its_secrets() throws IOException {
    Path out = folder.resolve("out.jsonl");
    assertThat(done("scrub", rows(), "-o", out.toString())).endsWith("wrote " + out + "\n");
    assertThat(out)
        .hasContent(
            """
            {"type":"summary"}
            {"message":{"content":["use [SECRET:github-token:1]"]}}
            """);
  }

  @Test
  void a_text_is_scrubbed_as_it_is() throws IOException {
    Path text = Files.writeString(folder.resolve("notes.txt"), "a line\nTOKEN=" + TOKEN + "\n");
    Path out = folder.resolve("out.txt");
    done("scrub", text.toString(), "-o", out.toString());
    assertThat(out).hasContent("a line\nTOKEN=[SECRET:github-token:1]\n");
  }

  @Test
  void nothing_is_written_where_a_row_is_damaged() throws IOException {
    Path file = Files.writeString(folder.resolve("torn.jsonl"), "{\"a\":1}\n{\"a\":\"" + TOKEN);
    Path out = folder.resolve("out.jsonl");
    assertThat(fails("scrub", file.toString(), "-o", out.toString()))
        .isEqualTo(
            "forkpoint: row 2 of torn.jsonl is no whole JSON; mend the file, nothing was written\n");
    assertThat(out).doesNotExist();
  }

  @Test
  void an_error_in_a_rule_file_ends_it() throws IOException {
    Path rules = Files.writeString(folder.resolve("rules.json"), "{\n\"rules\": [{}]}");
    assertThat(fails("scrub", rows(), "--rules", rules.toString()))
        .isEqualTo(
            "forkpoint: %s, line 2: id is a text that is not empty; nothing was scrubbed\n"
                .formatted(rules));
  }

  @Test
  void its_json_is_pinned() throws IOException {
    assertThat(json("scrub", rows()))
        .isEqualTo(
            """
            {"path":"/rows.jsonl","output":null,"rows":2,"secrets":1,"total":1,\
            "rules":{"github-token":1},\
            "findings":[{"row":2,"rule":"github-token","place":"message.content[0]"}]}
            """);
  }

  private String rows() throws IOException {
    return Files.writeString(
            folder.resolve("rows.jsonl"),
            "{\"type\":\"summary\"}\n{\"message\":{\"content\":[\"use %s\"]}}\n".formatted(TOKEN))
        .toString();
  }
}
