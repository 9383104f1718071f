package dev.forkpoint.bootstrap.cli;

import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;

/// A session as an agent would leave it on disk, in a folder: its trace, and the directory it
/// worked in. The agent's two turns are played by writing the files that come with Forkpoint.
final class QuickstartSample {
  private final Path folder;

  QuickstartSample(Path folder) {
    this.folder = folder;
  }

  /// Where all of it is.
  Path folder() {
    return folder;
  }

  /// The agent's session file.
  Path trace() {
    return folder.resolve("session.jsonl");
  }

  /// The directory that the agent worked in.
  Path files() {
    return folder.resolve("work");
  }

  /// A place beside them.
  Path beside(String name) {
    return folder.resolve(name);
  }

  void firstTurn() throws IOException {
    Files.createDirectories(files().resolve("drafts"));
    writeScript("turn-1");
    write("turn-1", "names.txt");
    write("turn-1", "plan.md");
    append("trace-1.jsonl");
  }

  void secondTurn() throws IOException {
    writeScript("turn-2");
    write("turn-2", "hello.txt");
    Files.delete(files().resolve("plan.md"));
    append("trace-2.jsonl");
  }

  private void writeScript(String turn) throws IOException {
    write(turn, "greet.sh");
    Files.setPosixFilePermissions(
        files().resolve("greet.sh"), PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private void write(String turn, String file) throws IOException {
    try (InputStream content = resource(turn + "/" + file)) {
      Files.write(files().resolve(file), content.readAllBytes());
    }
  }

  private void append(String rows) throws IOException {
    try (InputStream content = resource(rows);
        OutputStream trace = Files.newOutputStream(trace(), CREATE, APPEND)) {
      content.transferTo(trace);
    }
  }

  private static InputStream resource(String name) {
    return Objects.requireNonNull(
        QuickstartSample.class.getResourceAsStream("/quickstart/" + name), name);
  }
}
