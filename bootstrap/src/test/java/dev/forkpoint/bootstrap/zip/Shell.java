package dev.forkpoint.bootstrap.zip;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Runs programs of this machine, in UTF-8 and UTC.
public final class Shell {
  private Shell() {}

  /// Whether a program is on the path.
  public static boolean knows(String program) {
    return Pattern.compile(File.pathSeparator, Pattern.LITERAL)
        .splitAsStream(System.getenv("PATH"))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }

  /// What a script prints, which has to succeed.
  ///
  /// @param arguments `$1`, `$2` and so on, as they are written
  public static String run(String script, Object... arguments)
      throws IOException, InterruptedException {
    ProcessBuilder shell = new ProcessBuilder("sh", "-c", script, "sh");
    Stream.of(arguments).map(Object::toString).forEach(shell.command()::add);
    shell.environment().put("LC_ALL", "C.UTF-8");
    shell.environment().put("TZ", "UTC");
    Path errors = Files.createTempFile("shell", ".err");
    try {
      Process process = shell.redirectError(errors.toFile()).start();
      String printed = new String(process.getInputStream().readAllBytes(), UTF_8);
      assertThat(process.waitFor()).as("%s: %s", script, Files.readAllLines(errors)).isZero();
      return printed;
    } finally {
      Files.delete(errors);
    }
  }
}
