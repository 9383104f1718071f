package dev.forkpoint.domain.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PublishedPathTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"README.md", "sessions/2026-08-01/s1.jsonl", "a b/é.json", ".gitattributes"})
  void a_path_inside_a_dataset_is_taken(String path) {
    assertThat(new PublishedPath(path)).hasToString(path);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/a",
        "a/",
        "a//b",
        ".",
        "./a",
        "a/../b",
        "../a",
        ".git/config",
        "x/.cache/y",
        "a\nb"
      })
  void a_path_that_the_hub_refuses_is_refused_here(String path) {
    assertThatIllegalArgumentException().isThrownBy(() -> new PublishedPath(path));
  }
}
