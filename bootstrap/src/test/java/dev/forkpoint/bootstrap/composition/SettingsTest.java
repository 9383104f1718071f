package dev.forkpoint.bootstrap.composition;

import static dev.forkpoint.bootstrap.composition.Setting.SHUTDOWN_GRACE;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SettingsTest {
  @TempDir private Path folder;

  @Test
  void nothing_needs_to_be_set() {
    assertThat(read(Map.of()).text(Setting.STORE)).isEmpty();
    assertThat(read(Map.of()).number(Setting.UPLOADS_DEPTH, 100)).isEqualTo(100);
    assertThat(read(Map.of("FORKPOINT_STORE", " ")).text(Setting.STORE)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void every_setting_is_taken_from_its_variable(Setting setting) {
    assertThat(read(Map.of(setting.variable(), " x ")).text(setting)).contains("x");
    assertThat(setting.variable()).matches("FORKPOINT_[A-Z0-9_]+");
  }

  @Test
  void a_variable_is_taken_as_it_is() {
    String password = "a${b}$c #${d:e}";

    assertThat(read(Map.of("FORKPOINT_CATALOG_PASSWORD", password)).text(Setting.CATALOG_PASSWORD))
        .contains(password);
  }

  @Test
  void the_file_in_the_data_directory_counts_where_the_environment_says_nothing() throws Exception {
    write("forkpoint:\n  store: s3://bucket/team\n  s3:\n    path-style: true\n");

    Settings settings = read(Map.of("FORKPOINT_STORE", "elsewhere"));

    assertThat(settings.text(Setting.STORE)).contains("elsewhere");
    assertThat(settings.flag(Setting.S3_PATH_STYLE)).contains(true);
  }

  @Test
  void the_limits_of_archives_can_be_set() throws Exception {
    write("forkpoint.uploads.depth: 7");

    Settings settings = read(Map.of("FORKPOINT_UPLOADS_UNPACKED_BYTES", "68719476737"));

    assertThat(settings.archiveLimits().depth()).isEqualTo(7);
    assertThat(settings.archiveLimits().unpackedBytes()).isEqualTo((64L << 30) + 1);
    assertThat(settings.archiveLimits().entries()).isEqualTo(1_000_000);
  }

  @ParameterizedTest
  @ValueSource(strings = {"many", "0", "-1", "1.5", "1e3", "99999999999999999999"})
  void a_number_that_cannot_be_is_named(String text) {
    Settings settings = read(Map.of("FORKPOINT_UPLOADS_DEPTH", text));

    assertThatIllegalArgumentException()
        .isThrownBy(settings::archiveLimits)
        .withMessage(
            "the setting forkpoint.uploads.depth (FORKPOINT_UPLOADS_DEPTH)"
                + " is no whole number from 1 on: '"
                + text
                + "'; mend it");
  }

  @Test
  void a_length_of_time_can_be_set() {
    assertThat(read(Map.of("FORKPOINT_SHUTDOWN_GRACE", "1m30s")).time(SHUTDOWN_GRACE, ofSeconds(1)))
        .isEqualTo(ofSeconds(90));
    assertThat(read(Map.of()).time(SHUTDOWN_GRACE, ofSeconds(1))).isEqualTo(ofSeconds(1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"30", "soon", "-1s"})
  void a_length_of_time_that_cannot_be_is_named(String text) {
    Settings settings = read(Map.of("FORKPOINT_SHUTDOWN_GRACE", text));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> settings.time(SHUTDOWN_GRACE, ofSeconds(1)))
        .withMessageContaining("(FORKPOINT_SHUTDOWN_GRACE) is no length of time");
  }

  @Test
  void a_flag_is_true_or_false() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> read(Map.of("FORKPOINT_S3_PATH_STYLE", "yes")).flag(Setting.S3_PATH_STYLE))
        .withMessageContaining("FORKPOINT_S3_PATH_STYLE) is neither true nor false: 'yes'");
  }

  @Test
  void a_file_that_is_no_yaml_is_named_in_one_line() throws Exception {
    Path file = write("forkpoint: [");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> read(Map.of()))
        .withMessageStartingWith(file + " is no YAML: ")
        .withMessageMatching("[^\n]+; mend it");
  }

  private Path write(String content) throws IOException {
    return Files.writeString(folder.resolve("forkpoint.yml"), content);
  }

  private Settings read(Map<String, String> environment) {
    return Settings.read(environment, new DataDirectory(folder));
  }
}
