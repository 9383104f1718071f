package dev.forkpoint.bootstrap.composition;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class DataDirectoryTest {
  private static final Path USER_HOME = Path.of("/home/somebody");

  @Test
  void its_own_variable_comes_first() {
    assertThat(root(Map.of("FORKPOINT_HOME", "/vault", "XDG_DATA_HOME", "/data")))
        .isEqualTo(Path.of("/vault"));
  }

  @Test
  void a_relative_one_is_seen_from_where_the_command_runs() {
    assertThat(root(Map.of("FORKPOINT_HOME", "vault")))
        .isEqualTo(Path.of("vault").toAbsolutePath());
  }

  @Test
  void then_comes_the_desktop_s_place_for_data() {
    assertThat(root(Map.of("XDG_DATA_HOME", "/data"))).isEqualTo(Path.of("/data/forkpoint"));
  }

  @Test
  void a_variable_that_is_empty_or_may_not_be_relative_counts_for_nothing() {
    assertThat(root(Map.of("FORKPOINT_HOME", "", "XDG_DATA_HOME", "data")))
        .isEqualTo(Path.of("/home/somebody/.local/share/forkpoint"));
  }

  @Test
  void otherwise_it_is_in_the_user_s_home() {
    assertThat(root(Map.of())).isEqualTo(Path.of("/home/somebody/.local/share/forkpoint"));
  }

  private static Path root(Map<String, String> environment) {
    return DataDirectory.from(environment, USER_HOME).root();
  }
}
