package dev.forkpoint.adapters.fs.trace.pi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.forkpoint.adapters.fs.trace.SampleSessions;
import dev.forkpoint.adapters.fs.trace.TraceRead;
import dev.forkpoint.domain.trace.Tokens;
import dev.forkpoint.domain.trace.TraceCounts;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Reads sessions of a real Pi. Lines that end as they do on Windows are no damage.
final class RealPiSessionsTest {
  @ParameterizedTest
  @CsvSource({
    "pi/v3-11-rows.jsonl, 11, 8, 2, 4, 2, 2, 0, 2987, 278, 7296",
    "pi/v3-72-rows.jsonl, 72, 69, 1, 23, 45, 45, 0, 25495, 5533, 457216",
    "pi/derived-v2-hookMessage.jsonl, 31, 27, 2, 8, 19, 17, 2, 17068, 1323, 101632",
    "damaged/pi-crlf.jsonl, 84, 80, 1, 31, 48, 48, 0, 30462, 9670, 751872",
  })
  void what_they_hold_is_counted(
      String file,
      long rows,
      int messages,
      long prompts,
      long answers,
      long calls,
      long results,
      long dangling,
      long input,
      long output,
      long cached)
      throws Exception {
    TraceRead read = SampleSessions.read(new PiFormat(), file);
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
                dangling,
                0,
                new Tokens(input, output, cached, 0, Optional.of(BigDecimal.ZERO))));
  }

  @Test
  void a_session_tells_its_title_its_model_and_its_times() throws Exception {
    TraceRead read = SampleSessions.read(new PiFormat(), "pi/v3-11-rows.jsonl");
    assertThat(read.reading().title())
        .hasValue("i've added description short in @constants/site.ts");
    assertThat(read.reading().model()).hasValue("mimo-v2.5-free");
    assertThat(read.reading().startedAt()).hasValue(Instant.parse("2026-07-18T12:15:11.219Z"));
    assertThat(read.reading().endedAt()).hasValue(Instant.parse("2026-07-18T12:16:57.407Z"));
  }
}
