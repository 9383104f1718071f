package dev.forkpoint.adapters.fs.trace.zot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.forkpoint.adapters.fs.trace.SampleSessions;
import dev.forkpoint.adapters.fs.trace.TraceRead;
import dev.forkpoint.domain.trace.Tokens;
import dev.forkpoint.domain.trace.TraceCounts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Reads sessions of Zot's.
final class RealZotSessionsTest {
  @ParameterizedTest
  @CsvSource({
    "20260721-150122-0b6f4c1e, 113, 80, 1, 31, 48, 48, 0, 30462, 9670, 751872",
    "20260721-150122-compaction-and-model-switch, 82, 20, 1, 20, 38, 38, 1, 25125, 6151, 391808",
  })
  void what_they_hold_is_counted(
      String name,
      long rows,
      int messages,
      long prompts,
      long answers,
      long calls,
      long results,
      long compactions,
      long input,
      long output,
      long cached)
      throws Exception {
    TraceRead read = read(name);
    assertThat(read.issues()).isEmpty();
    assertThat(read.reading().rows()).isEqualTo(rows);
    assertThat(read.messages()).isEqualTo(messages);
    TraceCounts counts = read.counts();
    assertThat(counts)
        .isEqualTo(
            new TraceCounts(
                prompts,
                answers,
                calls,
                results,
                0,
                compactions,
                new Tokens(input, output, cached, 0, counts.tokens().cost())));
  }

  @Test
  void the_last_name_and_the_last_model_hold() throws Exception {
    assertThat(read("20260721-150122-0b6f4c1e").reading().title()).hasValue("editable chip work");
    assertThat(read("20260721-150122-compaction-and-model-switch").reading().model())
        .hasValue("claude-opus-4-6");
  }

  private static TraceRead read(String name) throws Exception {
    return SampleSessions.read(new ZotFormat(), "zot/" + name + ".jsonl");
  }
}
