package dev.forkpoint.adapters.fs.trace.claude;

import static org.assertj.core.api.Assertions.assertThat;

import dev.forkpoint.adapters.fs.trace.FsSessionFiles;
import dev.forkpoint.adapters.fs.trace.SampleSessions;
import dev.forkpoint.adapters.fs.trace.TraceRead;
import dev.forkpoint.application.port.SessionFiles.FoundSession;
import dev.forkpoint.domain.trace.TraceIssue;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Reads sessions of a real Claude Code.
final class RealSessionsTest {
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
    TraceRead read = read(file);
    assertThat(read.reading().rows()).isEqualTo(rows);
    assertThat(read.messages()).isEqualTo(messages);
    assertThat(read.reading().model()).hasValue(model);
    assertThat(read.reading().title()).isPresent();
    assertThat(read.issues()).isEmpty();
  }

  @Test
  void a_session_that_was_being_written_is_read_up_to_its_last_row() throws Exception {
    TraceRead read = read("damaged/claude-truncated-last-line.jsonl");
    assertThat(read.messages()).isEqualTo(103);
    assertThat(read.issues()).extracting(TraceIssue::row).containsExactly(424L);
  }

  @Test
  void a_session_is_found_with_its_sidecars() throws Exception {
    assertThat(
            new FsSessionFiles(List.of(new ClaudeCodeFiles()))
                .find(SampleSessions.folder().resolve("claude-code/derived-sidecars").toString()))
        .extracting(FoundSession::main)
        .hasSize(1);
  }

  private static TraceRead read(String file) throws IOException {
    return SampleSessions.read(new ClaudeCodeFormat(), file);
  }
}
