package dev.forkpoint.bootstrap.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.forkpoint.bootstrap.deployment.Program;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// `forkpoint serve` as a process of its own.
final class ServingProcess implements AutoCloseable {
  private static final int MOST_WAIT_MILLIS = 60_000;

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
    Process process =
        program(home, settings, "serve", "--port", "0").redirectError(log.toFile()).start();
    BufferedReader out = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
    String[] words = String.valueOf(out.readLine()).split(" ");
    assertThat(words).as("the first line").hasSizeGreaterThan(3);
    return new ServingProcess(process, URI.create(words[3]));
  }

  /// Forkpoint as a process of its own, not started yet.
  ///
  /// @param settings environment variables
  static ProcessBuilder program(Path home, Map<String, String> settings, String... command) {
    ProcessBuilder program = new ProcessBuilder(Program.words(command));
    program.environment().put("FORKPOINT_HOME", home.toString());
    program.environment().putAll(settings);
    return program;
  }

  URI address() {
    return address;
  }

  /// Ends it at once, as a machine that loses its power would.
  void kill() {
    process.destroyForcibly().onExit().join();
  }

  Socket connect() throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), address.getPort());
    socket.setSoTimeout(MOST_WAIT_MILLIS);
    return socket;
  }

  /// Sends the head of a request, and leaves the answer to be read.
  ///
  /// @param request its first line without the version, and any headers, each in a line
  Socket ask(String request) throws IOException {
    Socket socket = connect();
    String head = request.replaceFirst("(\n|$)", " HTTP/1.1\nHost: localhost$1") + "\n\n";
    socket.getOutputStream().write(head.replace("\n", "\r\n").getBytes(ISO_8859_1));
    return socket;
  }

  /// Asks it to end, as a service manager does.
  void terminate() {
    process.destroy();
  }

  /// Waits until it takes no more connections.
  void awaitRefusal() {
    assertThat(Stream.generate(this::refuses).anyMatch(refused -> refused)).isTrue();
  }

  private boolean refuses() {
    try {
      connect().close();
      return false;
    } catch (IOException _) {
      return true;
    }
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /// The code with which it ends within a minute.
  int exitCode() throws InterruptedException {
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).as("it ends").isTrue();
    return process.exitValue();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
