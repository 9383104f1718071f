package dev.forkpoint.adapters.fs.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.forkpoint.application.port.RuntimeFiles;
import dev.forkpoint.application.port.RuntimeFilesContract;
import org.junit.jupiter.api.Test;

final class WrittenRuntimeTest extends RuntimeFilesContract {
  @Override
  protected RuntimeFiles files() {
    return new WrittenRuntime();
  }

  private String page(String... taken) {
    return new String(files().of(outline(taken)).firstEntry().getValue(), UTF_8);
  }

  ///
  @Test
  void the_page_says_what_is_in_the_archive_and_how_to_run_it() {
    assertThat(page())
        .startsWith("# Trainable session export - sess-aaa\n")
        .contains("2026-01-02 03:04 UTC", "| files | 12 |", "3.4 MiB", "`sess-aaaa1111`")
        .contains("pip install -r requirements.txt", "import trainable;", "PYTHONSTARTUP")
        .doesNotContain("{{");
  }

  /// BEAT-A4: nobody is told to run a file that is something else.
  @Test
  void the_page_names_what_it_had_to_rename() {
    assertThat(page("trainable.py", "requirements.txt"))
        .contains("pip install -r requirements_export.txt")
        .contains("import trainable_export as trainable;")
        .contains("`trainable.py` is a file of the workspace itself");
  }

  ///
  @Test
  void the_packages_are_those_that_scripts_import() {
    assertThat(new String(files().of(outline()).get("requirements.txt"), UTF_8))
        .contains("pandas>=2.0.0", "nbformat>=5.10.0")
        .doesNotContain("torch");
  }
}
