package dev.forkpoint.domain.download;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// BEAT-A4: what a download adds never takes the name of a file of the workspace.
final class FreeNamesTest {
  private final FreeNames names = new FreeNames(List.of("README.md", "trainable.py"));

  @Test
  void a_free_name_is_as_wanted() {
    assertThat(names.of("README.md")).isEqualTo("README.md");
  }

  @Test
  void a_taken_name_gets_a_suffix_that_python_can_import() {
    names.take("trainable.py");
    assertThat(names.of("trainable.py")).isEqualTo("trainable_export.py");
  }

  @Test
  void another_case_takes_the_name_too() {
    names.take("readme.MD");
    assertThat(names.of("README.md")).isEqualTo("README_export.md");
  }

  @Test
  void the_other_name_may_be_taken_as_well() {
    names.take("README.md");
    names.take("README_export.md");
    names.take("readme_export2.md");
    assertThat(names.of("README.md")).isEqualTo("README_export3.md");
  }

  @Test
  void no_name_is_given_twice() {
    assertThat(names.of("README.md")).isNotEqualTo(names.of("README.md"));
  }
}
