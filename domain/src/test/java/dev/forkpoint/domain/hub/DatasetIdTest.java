package dev.forkpoint.domain.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DatasetIdTest {

  @ParameterizedTest
  @ValueSource(strings = {"zoe/forkpoint-sessions", "Lab_1/a", "x/v1.2_b-3"})
  void a_name_that_the_hub_takes_is_read_and_written_alike(String name) {
    assertThat(DatasetId.parse(name)).hasToString(name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "zoe",
        "/name",
        "zoe/",
        "zoe/a/b",
        "zoe/a--b",
        "zoe/a..b",
        "zoe/-a",
        "zoe/a.",
        "zoe/a.git",
        "zoe/{hf_user}",
        "zoe/a b",
        "../x"
      })
  void a_name_that_the_hub_would_refuse_is_refused_here(String name) {
    assertThatIllegalArgumentException().isThrownBy(() -> DatasetId.parse(name));
  }

  @ParameterizedTest
  @ValueSource(ints = {97, 300})
  void a_part_has_no_more_than_96_characters(int characters) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new DatasetId("zoe", "x".repeat(characters)));
  }
}
