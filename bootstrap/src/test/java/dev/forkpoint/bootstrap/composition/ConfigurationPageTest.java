package dev.forkpoint.bootstrap.composition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class ConfigurationPageTest {
  @Test
  void the_page_tells_of_every_setting_and_of_no_other() throws IOException {
    List<String> settings =
        Arrays.stream(Setting.values()).map(ConfigurationPageTest::row).toList();

    try (Stream<String> page = Files.lines(Path.of("../docs/configuration.md"))) {
      assertThat(page.filter(line -> line.startsWith("| `"))).containsExactlyElementsOf(settings);
    }
  }

  private static String row(Setting setting) {
    return "| `%s` | `%s` | %s |".formatted(setting.key(), setting.variable(), setting.meaning());
  }
}
