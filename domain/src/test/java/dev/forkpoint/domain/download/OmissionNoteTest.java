package dev.forkpoint.domain.download;

import static org.assertj.core.api.Assertions.assertThat;

import dev.forkpoint.domain.snapshot.EntryPath;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/// `__truncated.txt`.
final class OmissionNoteTest {
  private final OmissionNote note = new OmissionNote();

  private String text(SizeCap cap) {
    return new String(note.write(cap), StandardCharsets.UTF_8);
  }

  @Test
  void it_tells_the_cap_the_count_and_each_file_with_the_reason() {
    note.add(new EntryPath("data/big.bin"), Omission.OVER_CAP);
    note.add(new EntryPath("data/broken.bin"), Omission.DAMAGED);
    note.add(new EntryPath(".env"), Omission.CREDENTIALS);

    assertThat(text(new SizeCap(150 * 1024)).lines())
        .satisfiesExactly(
            line -> assertThat(line).startsWith("# ").contains("153,600-byte cap"),
            line -> assertThat(line).startsWith("# 3 "),
            line -> assertThat(line).isEmpty(),
            line -> assertThat(line).isEqualTo("data/big.bin"),
            line -> assertThat(line).isEqualTo("data/broken.bin (read error)"),
            line -> assertThat(line).isEqualTo(".env (credentials)"));
    assertThat(text(SizeCap.TWO_GIBIBYTES)).contains("2,147,483,648-byte cap").endsWith("\n");
  }

  @Test
  void it_does_not_name_a_cap_where_there_is_none() {
    note.add(new EntryPath(".env"), Omission.CREDENTIALS);
    assertThat(text(SizeCap.NONE)).doesNotContain("-byte cap").contains("no cap");
  }

  @Test
  void a_name_cannot_pretend_to_be_two() {
    note.add(new EntryPath("a\nb"), Omission.OVER_CAP);
    assertThat(text(SizeCap.TWO_GIBIBYTES)).endsWith("\na\\nb\n");
  }

  @Test
  void it_stays_small_and_counts_what_it_does_not_name() {
    for (int i = 0; i < 200_000; i++) {
      note.add(new EntryPath("a/rather/long/name/" + i), Omission.OVER_CAP);
    }
    String text = text(SizeCap.TWO_GIBIBYTES);
    assertThat(text).hasSizeLessThan(1_100_000).contains("# 200,000 ").contains("# and ");
  }

  @Test
  void without_a_file_it_is_empty() {
    assertThat(note.isEmpty()).isTrue();
  }
}
