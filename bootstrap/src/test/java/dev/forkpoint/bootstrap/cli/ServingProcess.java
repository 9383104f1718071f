package dev.forkpoint.bootstrap.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.forkpoint.bootstrap.Main;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;

/// `forkpoint serve` as a process of its own.
final class ServingProcess implements AutoCloseable {
  private final Process process;
  private final URI address;

  private ServingProcess(Process process, URI address) {
    this.process = process;
    this.address = address;
  }

  /// Starts it on a port that is free, and waits until it listens.
  ///
  /// @param settings environment variables
  /// @param log where its standard error goes
  static ServingProcess start(Path home, Map<String, String> settings, Path log)
      throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String classes = System.getProperty("java.class.path");
    ProcessBuilder command =
        new ProcessBuilder(
            java, "-Xmx256m", "-cp", classes, Main.class.getName(), "serve", "--port", "0");
    command.environment().put("FORKPOINT_HOME", home.toString());
    command.environment().putAll(settings);
    Process process = command.redirectError(log.toFile()).start();
    BufferedReader out = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
    String[] words = String.valueOf(out.readLine()).split(" ");
    assertThat(words).as("the first line").hasSizeGreaterThan(3);
    return new ServingProcess(process, URI.create(words[3]));
  }

  URI address() {
    return address;
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
