package dev.forkpoint.bootstrap.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class CompletionCommandTest extends CommandTest {

  @Test
  void commands_are_completed() throws IOException, InterruptedException {
    assertThat(complete("che")).containsExactlyInAnyOrder("checkout", "checkpoint");
  }

  @Test
  void options_are_completed() throws IOException, InterruptedException {
    assertThat(complete("export", "--f")).containsExactly("--format");
  }

  @Test
  void values_are_completed() throws IOException, InterruptedException {
    assertThat(complete("export", "--format", ""))
        .containsExactlyInAnyOrder(
            "bundle",
            "zip",
            "tar.gz",
            "native",
            "claude-code",
            "sts",
            "zot",
            "codex",
            "pi",
            "markdown",
            "html");
    assertThat(complete("convert", "--to", "m")).containsExactly("markdown");
  }

  /// What bash proposes for the last word.
  private String[] complete(String... words) throws IOException, InterruptedException {
    Path script = Files.writeString(folder.resolve("completion"), done("completion"));
    String ask =
        """
        source %s
        compopt() { :; }
        COMP_WORDS=(forkpoint %s)
        COMP_CWORD=%d
        _complete_forkpoint
        printf '%%s\\n' "${COMPREPLY[@]}"
        """
            .formatted(script, quoted(words), words.length);
    Process bash = new ProcessBuilder("bash", "-c", ask).redirectErrorStream(true).start();
    String answer = new String(bash.getInputStream().readAllBytes(), UTF_8);
    assertThat(bash.waitFor()).as(answer).isZero();
    return answer.lines().map(String::strip).filter(line -> !line.isEmpty()).toArray(String[]::new);
  }

  private static String quoted(String... words) {
    return Stream.of(words).map(word -> "'" + word + "'").collect(Collectors.joining(" "));
  }
}
