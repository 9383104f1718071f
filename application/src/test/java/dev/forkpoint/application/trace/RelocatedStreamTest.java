package dev.forkpoint.application.trace;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.forkpoint.domain.relocation.Relocation;
import dev.forkpoint.domain.relocation.Relocations;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RelocatedStreamTest {
  private static final Relocations HOME =
      new Relocations(List.of(Relocation.parse("/home/me=/somewhere/else")));

  /// Rows of these lengths put paths at every place of the window.
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 7, 100, 1021, 65_530})
  void every_path_is_rewritten_wherever_it_lies(int padding) throws IOException {
    String row = "{\"a\":\"" + "x".repeat(padding) + "\",\"cwd\":\"/home/me/p\"}\n";
    String rows = row.repeat(200_000 / row.length() + 3);

    assertThat(rewrite(rows)).isEqualTo(rows.replace("/home/me", "/somewhere/else"));
  }

  @Test
  void rows_are_counted_once_however_often_they_name_the_path() throws IOException {
    RelocatedStream stream = stream("\"/home/me /home/me\"\n\"other\"\n\"/home/me\"");
    stream.readAllBytes();
    assertThat(stream.changedRows()).isEqualTo(2);
  }

  @Test
  void nothing_gives_nothing() throws IOException {
    assertThat(rewrite("")).isEmpty();
  }

  private static String rewrite(String rows) throws IOException {
    try (RelocatedStream stream = stream(rows)) {
      return new String(stream.readAllBytes(), UTF_8);
    }
  }

  private static RelocatedStream stream(String rows) {
    return new RelocatedStream(new ByteArrayInputStream(rows.getBytes(UTF_8)), HOME);
  }
}
