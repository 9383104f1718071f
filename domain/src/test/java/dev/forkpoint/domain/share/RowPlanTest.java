package dev.forkpoint.domain.share;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RowPlanTest {
  private static final int MOST = 4_000;

  @Test
  void rows_that_fit_stay_as_they_are() throws IOException {
    String rows = "{\"type\":\"user\", \"a\" : [1, \"x\\\"y\", {\"b\":null}]}\n\n{\"c\":\"ü\"}";

    assertThat(planned(rows)).isEqualTo(rows);
  }

  @ParameterizedTest
  @ValueSource(strings = {"file-history-snapshot", "file-history-delta"})
  void rows_in_which_an_agent_keeps_whole_files_are_left_out(String type) throws IOException {
    String rows =
        "{\"type\":\"user\"}\n"
            + "{\"snapshot\":{\"type\":\"user\"},\"type\":\""
            + type
            + "\"}\n"
            + "{\"type\":\"assistant\",\"message\":{\"type\":\""
            + type
            + "\"}}\n"
            + "{\"text\":\""
            + type
            + "\",\"list\":[\"type\",\""
            + type
            + "\"]}";

    assertThat(planned(rows).lines())
        .containsExactly(
            "{\"type\":\"user\"}",
            "{\"type\":\"assistant\",\"message\":{\"type\":\"" + type + "\"}}",
            "{\"text\":\"" + type + "\",\"list\":[\"type\",\"" + type + "\"]}");
  }

  @Test
  void a_long_text_is_cut_and_says_so() throws IOException {
    String planned = planned("{\"a\":\"" + "x".repeat(9_000) + "\",\"b\":\"short\"}\n");

    assertThat(planned).hasSizeLessThanOrEqualTo(MOST).endsWith("\",\"b\":\"short\"}\n");
    assertThat(planned).contains("xxx... [6952 bytes left out]\"");
  }

  /// BEAT-M20: the viewer shows no row that is longer than it takes.
  @Test
  void a_session_that_fits_once_its_longest_texts_are_cut_is_shown() throws IOException {
    String rows =
        row("x".repeat(1_500)) + row("y".repeat(1_500)) + row("z".repeat(1_500)) + row("short");
    RowPlan plan = RowPlan.of(stream(rows), MOST);

    assertThat(plan.isShownByViewer()).isTrue();
    assertThat(planned(rows)).hasSizeLessThanOrEqualTo(MOST).contains(row("short"));
  }

  @Test
  void a_session_that_is_too_long_all_the_same_loses_nothing_but_what_makes_a_row_too_long()
      throws IOException {
    String sound = row("y".repeat(300)).repeat(40);
    String rows = sound + row("x".repeat(9_000));
    RowPlan plan = RowPlan.of(stream(rows), MOST);

    assertThat(plan.isShownByViewer()).isFalse();
    assertThat(planned(rows)).startsWith(sound);
    assertThat(planned(rows).lines()).allMatch(row -> row.length() <= MOST);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13})
  void no_character_is_cut_in_two(int before) throws IOException {
    for (String character : List.of("\\ud83d\\ude00", "😀", "\\n", "\\\\", "\\u00e9", "ü")) {
      String cut = planned(row("x".repeat(before) + character.repeat(2_000)));

      String kept = cut.substring(6 + before, cut.indexOf("... ["));
      assertThat(kept.replace(character, "")).isEmpty();
    }
  }

  @Test
  void keys_are_never_cut() throws IOException {
    String key = "k".repeat(1_000);
    String planned = planned("{\"" + key + "\":\"" + "v".repeat(5_000) + "\"}");

    assertThat(planned).startsWith("{\"" + key + "\":\"vv").hasSizeLessThanOrEqualTo(MOST);
  }

  @Test
  void a_plan_is_the_same_however_the_rows_come_in() throws IOException {
    String rows = row("x".repeat(9_000)) + "{\"type\":\"file-history-snapshot\"}\n" + row("y");
    InputStream slowly = new Slowly(stream(rows));
    RowPlan plan = RowPlan.of(new Slowly(stream(rows)), MOST);

    assertThat(new String(plan.applyTo(slowly).readAllBytes(), UTF_8)).isEqualTo(planned(rows));
  }

  private static String row(String text) {
    return "{\"a\":\"" + text + "\"}\n";
  }

  private static String planned(String rows) throws IOException {
    RowPlan plan = RowPlan.of(stream(rows), MOST);
    return new String(plan.applyTo(stream(rows)).readAllBytes(), UTF_8);
  }

  private static InputStream stream(String rows) {
    return new ByteArrayInputStream(rows.getBytes(UTF_8));
  }

  /// Gives one byte at a time.
  private static final class Slowly extends InputStream {
    private final InputStream rows;

    private Slowly(InputStream rows) {
      this.rows = rows;
    }

    @Override
    public int read() throws IOException {
      return rows.read();
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      return rows.read(target, offset, Math.min(1, length));
    }
  }
}
