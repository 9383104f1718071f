package dev.forkpoint.adapters.fs.trace;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.forkpoint.adapters.fs.trace.JsonRow.Damage;
import dev.forkpoint.domain.trace.Texts;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class JsonRowsTest {

  @Test
  void only_the_keys_that_are_wanted_are_read() throws Exception {
    JsonRow row = first("{\"b\":{\"c\":1},\"a\":{\"b\":\"text\"},\"c\":[1]}\n");
    assertThat(row.objects().toString()).isEqualTo("[{\"a\":{\"b\":\"text\"}}]");
    assertThat(row.damages()).isEmpty();
  }

  @Test
  void what_came_before_a_break_is_there() throws Exception {
    JsonRow row = first("{\"a\":1,\"b\":[\"");
    assertThat(row.objects()).isEmpty();
    assertThat(row.all().toString()).isEqualTo("[{\"a\":1}]");
  }

  @Test
  void more_than_fits_is_left_out_and_told() throws Exception {
    JsonRow row = first("{\"a\":[" + "0,".repeat(1_000_000) + "0],\"b\":1}\n");
    assertThat(row.objects().getFirst().path("a")).hasSizeBetween(10_000, 500_000);
    assertThat(row.unreadable()).isFalse();
    assertThat(row.damages())
        .containsExactly(new Damage(0, "more than fits into the neutral view, left out of it"));
  }

  @Test
  void damage_is_placed_where_it_is_behind_a_string_that_was_cut() throws Exception {
    String start = "{\"a\":\"" + "ä".repeat(100_000) + "\",\"b\":";
    assertThat(first(start + "}\n").damages())
        .containsExactly(new Damage(start.getBytes(UTF_8).length, "not valid JSON"));
  }

  private static JsonRow first(String file) throws IOException {
    return new JsonRows(new ByteArrayInputStream(file.getBytes(UTF_8)), Set.of("a"), Texts.BRIEF)
        .next()
        .orElseThrow();
  }
}
