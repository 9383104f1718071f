package dev.forkpoint.adapters.fs.workdir;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class FileNamesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a.txt",
        "a b%20+c?d#e",
        "back\\slash",
        "../d/./x",
        "gr\u00fc\u00dfe",
        "e\u0301 and \u00e9",
        "\u65e5\u672c/\uD83C\uDF33",
        "../\u00e9/..",
        "\uFFFD"
      })
  void a_text_becomes_a_path_and_the_same_text_again(String text) {
    Path path = FileNames.path(text);
    assertThat(path.isAbsolute()).isFalse();
    assertThat(FileNames.text(path)).isEqualTo(text);
    assertThat(FileNames.isText(path, text)).isTrue();
  }

  @Test
  void the_bytes_of_a_name_are_UTF_8() {
    assertThat(FileNames.resolve(Path.of("/d"), "\u00e9").toUri().getRawPath())
        .isEqualTo("/d/%C3%A9");
  }

  @Test
  void an_absolute_path_stays_one() {
    assertThat(FileNames.text(Path.of(URI.create("file:///d/%C3%A9")))).isEqualTo("/d/\u00e9");
  }

  @Test
  void what_is_not_UTF_8_is_no_text() {
    Path name = Path.of(URI.create("file:///b%FFd")).getFileName();
    assertThat(FileNames.text(name)).isEqualTo("b\uFFFDd");
    assertThat(FileNames.isText(name, "b\uFFFDd")).isFalse();
  }
}
