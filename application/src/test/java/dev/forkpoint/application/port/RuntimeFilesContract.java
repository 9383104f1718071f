package dev.forkpoint.application.port;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.forkpoint.application.port.RuntimeFiles.Outline;
import dev.forkpoint.application.port.RuntimeFiles.Scope;
import dev.forkpoint.domain.download.FreeNames;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What every [RuntimeFiles] promises.
public abstract class RuntimeFilesContract {
  protected abstract RuntimeFiles files();

  protected static Outline outline(String... taken) {
    FreeNames names = new FreeNames(RuntimeFiles.NAMES);
    List.of(taken).forEach(names::take);
    Instant savedAt = Instant.parse("2026-01-02T03:04:05Z");
    return new Outline(Scope.SESSION, "sess-aaaa1111", savedAt, 12, 3_565_158, names);
  }

  /// four files in this order; the module is there twice.
  @Test
  void there_are_four_files_and_two_are_the_same() {
    var files = files().of(outline());
    assertThat(files.sequencedKeySet())
        .containsExactly("README.md", "requirements.txt", "trainable.py", "trainable_local.py");
    assertThat(files.get("trainable.py")).isEqualTo(files.get("trainable_local.py"));
  }

  @Test
  void the_same_outline_gives_the_same_bytes() {
    assertThat(files().of(outline())).containsExactlyEntriesOf(files().of(outline()));
  }

  /// BEAT-A4.
  @Test
  void a_name_of_the_workspace_is_left_to_it() {
    assertThat(files().of(outline("README.md", "trainable.py")).sequencedKeySet())
        .containsExactly(
            "README_export.md", "requirements.txt", "trainable_export.py", "trainable_local.py");
  }

  @Test
  void the_page_tells_what_it_is_the_page_of() {
    assertThat(new String(files().of(outline()).firstEntry().getValue(), UTF_8))
        .contains("sess-aaaa1111", "12");
  }
}
