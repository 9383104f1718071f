package dev.forkpoint.adapters.fs.scrub;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.forkpoint.adapters.fs.trace.SampleSessions;
import dev.forkpoint.domain.scrub.DamagedRowException;
import dev.forkpoint.domain.scrub.KnownValues;
import dev.forkpoint.domain.scrub.Scrubber;
import dev.forkpoint.domain.scrub.Scrubbing;
import dev.forkpoint.domain.scrub.rules.StandardRules;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Real sessions, scrubbed.
final class SampleScrubbingTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final long MOST_BYTES = 4 << 20;

  private final Scrubber scrubber = new Scrubber(StandardRules.all(), KnownValues.none());

  @Test
  void every_row_of_every_sample_stays_json_and_a_second_scrubbing_changes_nothing()
      throws IOException {
    try (Stream<Path> files = Files.walk(SampleSessions.folder())) {
      for (Path file : files.filter(SampleScrubbingTest::isOfRows).toList()) {
        byte[] rows = Files.readAllBytes(file);
        byte[] once;
        try {
          once = scrubbed(rows);
        } catch (DamagedRowException _) {
          continue; // Nothing of such a session is sent.
        }
        assertThat(values(once)).as("%s", file).isEqualTo(values(rows));
        assertThat(once)
            .as("%s", file)
            .satisfies(bytes -> assertThat(scrubbed(bytes)).isEqualTo(bytes));
      }
    }
  }

  @Test
  void planted_secrets_go_everywhere_and_their_look_alikes_stay() throws Exception {
    Path file = SampleSessions.folder().resolve("damaged/claude-secrets-everywhere.jsonl");
    String text = new String(scrubbed(Files.readAllBytes(file)), StandardCharsets.UTF_8);
    assertThat(text)
        .doesNotContain(
            "sk-ant-api03-A1", "hf_aBcD", "AKIAIOSF", "wJalrXU", "ghp_0aZ9", "p%40ss", "abcdEFGH")
        .doesNotContain("MIIEowIB", "hunter2", "cGFzc3dvcmQ9", "aBcDaBcDaBcD")
        .contains(
            "3f786850e387550fdab836ed7e6dc881de23001b",
            "123e4567-e89b-12d3-a456-426614174000",
            "\"backupFileName\":\"deadbeef@v1\"");
  }

  private static boolean isOfRows(Path file) {
    try {
      return file.toString().endsWith(".jsonl") && Files.size(file) < MOST_BYTES;
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private byte[] scrubbed(byte[] rows) throws IOException, DamagedRowException {
    Scrubbing scrubbing = scrubber.begin();
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    scrubbing.survey(new ByteArrayInputStream(rows), "sample");
    scrubbing.rewrite(new ByteArrayInputStream(rows), output);
    return output.toByteArray();
  }

  /// How many values each line of JSON has.
  private static List<Integer> values(byte[] rows) throws IOException {
    return new String(rows, StandardCharsets.ISO_8859_1)
        .lines()
        .map(SampleScrubbingTest::count)
        .toList();
  }

  private static int count(String line) {
    try (MappingIterator<JsonNode> values = JSON.readerFor(JsonNode.class).readValues(line)) {
      return values.readAll().size();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
