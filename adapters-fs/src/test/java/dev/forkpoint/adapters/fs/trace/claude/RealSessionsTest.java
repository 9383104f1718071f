package dev.forkpoint.adapters.fs.trace.claude;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.forkpoint.adapters.fs.trace.FileHead;
import dev.forkpoint.adapters.fs.trace.FsSessionFiles;
import dev.forkpoint.adapters.fs.trace.claude.Samples.Read;
import dev.forkpoint.application.port.SessionFiles.FoundSession;
import dev.forkpoint.domain.trace.TraceIssue;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Reads sessions of real agents where they are at hand: in the folder that the system property
/// `forkpoint.samples` names.
final class RealSessionsTest {
  private static final Path FOLDER =
      Path.of(System.getProperty("forkpoint.samples", "../../shared/fixtures"));

  @BeforeEach
  void look_for_the_sessions() {
    assumeTrue(Files.isDirectory(FOLDER), "there are no sample sessions in " + FOLDER);
  }

  @ParameterizedTest
  @CsvSource({
    "claude-code/api-error-small.jsonl,            96,  42, claude-sonnet-4-5-20250929",
    "claude-code/compaction-v2.0.76.jsonl,         424, 103, claude-opus-4-5-20251101",
    "claude-code/growth-fdd24234/00.jsonl,         72,  33, claude-opus-4-5-20251101",
    "claude-code/growth-fdd24234/01.jsonl,         128, 61, claude-opus-4-5-20251101",
    "claude-code/growth-fdd24234/02.jsonl,         257, 124, claude-opus-4-5-20251101",
    "claude-code/teich-v2.1.77.jsonl,              35,  26, claude-opus-4-6",
    "claude-code/tiny-6-lines.jsonl,               6,   2, claude-opus-4-5-20251101",
    "claude-code/tiny-v2.0.74.jsonl,               9,   4, claude-opus-4-5-20251101",
    "damaged/claude-secrets-everywhere.jsonl,      5,   4, x",
  })
  void its_sessions_are_read_without_issues(String file, long rows, int messages, String model)
      throws Exception {
    Read read = read(file);
    assertThat(read.reading().rows()).isEqualTo(rows);
    assertThat(read.messages()).isEqualTo(messages);
    assertThat(read.reading().model()).hasValue(model);
    assertThat(read.reading().title()).isPresent();
    assertThat(read.issues()).isEmpty();
    assertThat(recognised(FOLDER.resolve(file))).isTrue();
  }

  @Test
  void a_session_that_was_being_written_is_read_up_to_its_last_row() throws Exception {
    Read read = read("damaged/claude-truncated-last-line.jsonl");
    assertThat(read.messages()).isEqualTo(103);
    assertThat(read.issues()).extracting(TraceIssue::row).containsExactly(424L);
  }

  @Test
  void a_session_is_found_with_its_sidecars() throws Exception {
    assertThat(
            new FsSessionFiles(List.of(new ClaudeCodeFiles()))
                .find(FOLDER.resolve("claude-code/derived-sidecars").toString()))
        .extracting(FoundSession::main)
        .hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"codex", "gemini", "ml-intern", "opencode", "pi", "sts", "zot", "secrets"})
  void sessions_of_other_agents_are_not_recognised(String folder) throws Exception {
    try (Stream<Path> files = Files.walk(FOLDER.resolve(folder))) {
      assertThat(files.filter(Files::isRegularFile))
          .isNotEmpty()
          .noneMatch(RealSessionsTest::recognised);
    }
  }

  private static Read read(String file) throws IOException {
    try (InputStream content = Files.newInputStream(FOLDER.resolve(file))) {
      return Samples.read(content);
    }
  }

  private static boolean recognised(Path file) {
    try {
      return new ClaudeCodeFormat().recognises(FileHead.read(file));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
