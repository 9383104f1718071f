package dev.forkpoint.adapters.fs.trace.codex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.forkpoint.adapters.fs.trace.SampleSessions;
import dev.forkpoint.adapters.fs.trace.TraceRead;
import dev.forkpoint.domain.trace.Tokens;
import dev.forkpoint.domain.trace.TraceCounts;
import dev.forkpoint.domain.trace.TraceIssue;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Reads rollouts of a real Codex.
final class RealRolloutsTest {
  @ParameterizedTest
  @CsvSource({
    "codex/growth-019f5cfd/00.jsonl, 235, 96, 3, 46, 44, 44, 2841708, 15406, 2741760",
    "codex/growth-019f5cfd/01.jsonl, 475, 220, 4, 108, 105, 105, 11554139, 22861, 11259904",
    "codex/rollout-v0.142.5-243KB.jsonl, 161, 53, 3, 17, 38, 38, 1126436, 8017, 984448",
    "codex/teich-exec-0.130.0.jsonl, 95, 35, 2, 14, 18, 18, 294183, 10573, 216704",
  })
  void what_they_hold_is_counted(
      String file,
      long rows,
      int messages,
      long prompts,
      long answers,
      long calls,
      long results,
      long input,
      long output,
      long cached)
      throws Exception {
    TraceRead read = SampleSessions.read(new CodexFormat(), file);
    assertThat(read.issues()).isEmpty();
    assertThat(read.reading().rows()).isEqualTo(rows);
    assertThat(read.messages()).isEqualTo(messages);
    assertThat(read.counts())
        .isEqualTo(
            new TraceCounts(
                prompts,
                answers,
                calls,
                results,
                0,
                0,
                new Tokens(input, output, cached, 0, Optional.empty())));
  }

  @Test
  void a_rollout_tells_its_title_its_model_and_its_times() throws Exception {
    TraceRead read = SampleSessions.read(new CodexFormat(), "codex/rollout-v0.142.5-243KB.jsonl");
    assertThat(read.reading().title()).get().asString().startsWith("why is this failing [https:");
    assertThat(read.reading().model()).hasValue("gpt-5.5");
    assertThat(read.reading().startedAt()).hasValue(Instant.parse("2026-07-01T21:37:09.123Z"));
    assertThat(read.reading().endedAt()).get().isNotEqualTo(read.reading().startedAt().get());
  }

  @Test
  void two_rows_on_one_line_are_both_read() throws Exception {
    TraceRead read = SampleSessions.read(new CodexFormat(), "damaged/codex-joined-lines.jsonl");
    assertThat(read.reading().rows()).isEqualTo(160);
    assertThat(read.messages()).isEqualTo(53);
    assertThat(read.counts().toolCalls()).isEqualTo(38);
    assertThat(read.issues())
        .extracting(TraceIssue::row, TraceIssue::reason)
        .containsExactly(tuple(11L, "several JSON objects on one row"));
  }
}
