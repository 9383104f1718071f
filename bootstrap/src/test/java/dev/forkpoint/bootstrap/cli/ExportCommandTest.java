package dev.forkpoint.bootstrap.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.forkpoint.bootstrap.deployment.Deployment;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag(Deployment.USE_CASE)
final class ExportCommandTest extends CommandTest {
  @BeforeEach
  void twoTurns() throws IOException {
    saveTwoTurns();
  }

  @Nested
  final class Zip {
    @Test
    void a_file_gets_the_name_it_was_given() throws IOException {
      assertThat(done("export", "aaaa", "-o", at("greeting.zip")))
          .startsWith("wrote " + at("greeting.zip") + "  (");
      assertThat(entries(folder.resolve("greeting.zip")))
          .containsOnlyKeys("drafts/", "greet.sh", "hello.txt", "names.txt")
          .containsEntry("names.txt", "Ada\nGrace\nEdsger\n");
    }

    @Test
    void in_a_directory_it_is_called_after_the_session() throws IOException {
      Files.createDirectory(folder.resolve("there"));
      done("export", "aaaa", "-o", at("there"));
      assertThat(folder.resolve("there/session-aaaaaaa1.zip")).exists();
    }

    @Test
    void a_name_that_ends_in_a_slash_is_a_directory() {
      done("export", "aaaa", "-o", at("made/here") + "/");
      assertThat(folder.resolve("made/here/session-aaaaaaa1.zip")).exists();
    }

    @Test
    void an_earlier_checkpoint_can_be_had() throws IOException {
      done("export", "aaaa", "--at", "2", "-o", at("before.zip"));
      assertThat(entries(folder.resolve("before.zip"))).containsKey("plan.md");
    }

    @Test
    void its_json_is_pinned() throws IOException {
      String json = json("export", "aaaa", "--format", "zip", "-o", at("greeting.zip"));
      assertThat(json)
          .isEqualTo(
              """
              {"path":"/greeting.zip","format":"zip","bytes":%d,"leftOut":[],"leftOutCount":0}
              """,
              Files.size(folder.resolve("greeting.zip")));
    }

    @Test
    void a_checkpoint_that_is_not_there_fails() {
      assertThat(fails("export", "aaaa", "--at", "7", "-o", at("x.zip"))).contains("checkpoint 7");
      assertThat(folder.resolve("x.zip")).doesNotExist();
    }

    @Test
    void a_file_in_place_of_the_directory_fails() {
      assertThat(fails("export", "aaaa", "-o", trace() + "/x.zip")).contains("session.jsonl");
    }

    private static Map<String, String> entries(Path archive) throws IOException {
      Map<String, String> entries = new TreeMap<>();
      try (InputStream bytes = Files.newInputStream(archive);
          ZipInputStream zip = new ZipInputStream(bytes)) {
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
          entries.put(entry.getName(), new String(zip.readAllBytes(), UTF_8));
        }
      }
      return entries;
    }
  }

  @Nested
  final class Native {
    @Test
    void the_conversation_comes_out_as_it_went_in() {
      done("export", "aaaa", "--format", "native", "-o", at("other.jsonl"));
      assertThat(folder.resolve("other.jsonl")).hasSameBinaryContentAs(sample.trace());
    }

    @Test
    void in_a_directory_under_the_name_it_had() {
      done("export", "aaaa", "--format", "native", "-o", at("made") + "/");
      assertThat(folder.resolve("made/session.jsonl")).hasSameBinaryContentAs(sample.trace());
    }

    @Test
    void what_lies_beside_the_conversation_goes_along_and_is_called_like_it() throws IOException {
      Path output = sample.folder().resolve("session/tool-results/one.txt");
      Files.createDirectories(output.getParent());
      Files.writeString(output, "a long output");
      done("import", trace(), "--workspace", "sidecars");
      done("export", "sidecars/greeting", "--format", "native", "-o", at("out/other.jsonl"));
      assertThat(folder.resolve("out/other.jsonl")).hasSameBinaryContentAs(sample.trace());
      assertThat(folder.resolve("out/other/tool-results/one.txt")).hasContent("a long output");
    }

    @Test
    void its_json_is_pinned() throws IOException {
      assertThat(json("export", "aaaa", "--format", "native", "-o", at("other.jsonl")))
          .isEqualTo(
              """
              {"path":"/other.jsonl","format":"native","bytes":%d}
              """,
              Files.size(sample.trace()));
    }
  }

  @Nested
  final class Document {
    @Test
    void the_conversation_is_written_in_that_form() throws IOException {
      assertThat(done("export", "aaaa", "--format", "markdown", "-o", at("talk.md")))
          .startsWith("wrote " + at("talk.md") + "  (");
      assertThat(Files.readString(folder.resolve("talk.md")))
          .startsWith("# greeting\n")
          .contains("## Assistant");
    }

    @Test
    void it_is_called_after_the_session() {
      done("export", "aaaa", "--format", "html", "-o", at("made") + "/");
      assertThat(folder.resolve("made/aaaaaaa1-session.html")).exists();
    }

    @Test
    void its_fidelity_is_told() {
      assertThat(json("export", "aaaa", "--format", "zot", "-o", at("s.zotsession")))
          .contains("\"fidelity\":{\"messages\":{\"source\":");
    }
  }
}
