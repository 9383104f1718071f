package dev.forkpoint.domain.layout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class ProjectFolderTest {

  @Test
  void a_turn_of_the_broker_has_the_name_that_the_broker_gave_it() {
    assertThat(
            ProjectFolder.of("/tmp/cc-broker/sess_cse_5e265cf6-9a9c-447e-b717-1f6dba7e3500/project")
                .names())
        .containsExactly("-tmp-cc-broker-sess-cse-5e265cf6-9a9c-447e-b717-1f6dba7e3500-project");
  }

  /// BEAT-C11: dots, spaces and letters of other languages are replaced, too.
  @Test
  void the_agents_own_name_comes_first_and_the_brokers_is_found_too() {
    assertThat(ProjectFolder.of("/var/a.b c/é").names())
        .containsExactly("-var-a-b-c--", "-var-a.b c-é");
  }

  @Test
  void a_character_outside_the_basic_plane_counts_as_two() {
    assertThat(ProjectFolder.of("/😀").names()).first().isEqualTo("---");
  }

  @Test
  void the_name_of_a_long_path_cannot_be_told() {
    assertThat(ProjectFolder.of("/" + "a".repeat(199)).isKnown()).isTrue();
    assertThat(ProjectFolder.of("/" + "a".repeat(200)).isKnown()).isFalse();
  }
}
