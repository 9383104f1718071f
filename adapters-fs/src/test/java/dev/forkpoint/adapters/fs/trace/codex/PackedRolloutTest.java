package dev.forkpoint.adapters.fs.trace.codex;

import static dev.forkpoint.adapters.fs.trace.codex.Rollouts.answered;
import static dev.forkpoint.adapters.fs.trace.codex.Rollouts.said;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.forkpoint.adapters.fs.trace.TraceRead;
import dev.forkpoint.domain.trace.EffectiveTranscript;
import dev.forkpoint.domain.trace.TraceIssue;
import io.airlift.compress.zstd.ZstdOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Rollouts that Codex packed.
final class PackedRolloutTest {
  private static final String[] ROWS = {said("one"), answered("two"), said("three")};

  @Test
  void a_packed_rollout_reads_as_a_plain_one() throws Exception {
    TraceRead plain = TraceRead.of(new CodexFormat(), ROWS);
    TraceRead packed = read(packed(ROWS));
    assertThat(packed.events()).isEqualTo(plain.events());
    assertThat(packed.issues()).isEmpty();
    assertThat(packed.reading().rows()).isEqualTo(3);
  }

  @Test
  void a_long_one_is_recognised_from_its_head() throws Exception {
    String[] rows = new String[40_000];
    Random random = new Random(3);
    Arrays.setAll(rows, _ -> said(Long.toHexString(random.nextLong())));
    byte[] packed = packed(rows);
    assertThat(packed).hasSizeGreaterThan(128 * 1024);
    assertThat(new CodexFormat().recognises(Arrays.copyOf(packed, 64 * 1024))).isTrue();
  }

  @Test
  void it_is_recognised() throws Exception {
    assertThat(new CodexFormat().recognises(packed(ROWS))).isTrue();
    assertThat(new CodexFormat().recognises(packed("{}"))).isFalse();
  }

  @Test
  void it_can_only_be_kept_as_a_whole() throws Exception {
    EffectiveTranscript transcript = read(packed(ROWS)).reading().transcript();
    assertThat(transcript.messages()).isEqualTo(3);
    assertThat(transcript.hasPrefix(2)).isFalse();
    assertThat(transcript.prefixBytes(3)).isEqualTo(packed(ROWS).length);
  }

  @Test
  void one_that_breaks_off_is_read_as_far_as_it_goes() throws Exception {
    byte[] packed = packed(ROWS);
    TraceRead read = read(Arrays.copyOf(packed, packed.length - 2));
    assertThat(read.messages()).isEqualTo(3);
    assertThat(read.issues())
        .extracting(TraceIssue::row, TraceIssue::reason)
        .containsExactly(tuple(3L, "zstd data that breaks off"));
  }

  private static TraceRead read(byte[] packed) throws IOException {
    return TraceRead.of(new CodexFormat(), new ByteArrayInputStream(packed));
  }

  private static byte[] packed(String... rows) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream zstd = new ZstdOutputStream(packed)) {
      zstd.write(TraceRead.trace(rows));
    }
    return packed.toByteArray();
  }
}
