package dev.forkpoint.bootstrap.download;

import dev.forkpoint.application.vault.Progress;
import dev.forkpoint.bootstrap.composition.Composition;
import dev.forkpoint.bootstrap.composition.DataDirectory;
import dev.forkpoint.bootstrap.service.ApiServer;
import dev.forkpoint.domain.session.SessionId;
import dev.forkpoint.domain.session.WorkspaceId;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;

/// A running service with one session, some of whose files compress well and some not at all.
final class ServedArchives implements AutoCloseable {
  private static final SessionId SESSION = new SessionId("s");
  private static final WorkspaceId WORKSPACE = new WorkspaceId("w");
  private static final int LARGE_BYTES = 6_000_000;
  private static final int SMALL_FILES = 100;

  private final Path files;
  private final Composition forkpoint;
  private final ApiServer service;

  ServedArchives(Path folder) throws IOException {
    files = Files.createDirectory(folder.resolve("files"));
    DataDirectory home = new DataDirectory(folder.resolve("home"));
    forkpoint = new Composition(home, InstantSource.fixed(Instant.EPOCH), () -> SESSION);
    writeFiles();
    save(folder.resolve("trace.jsonl"));
    service = ApiServer.start(forkpoint, "127.0.0.1", 0, false);
  }

  private void writeFiles() throws IOException {
    byte[] noise = new byte[LARGE_BYTES];
    new Random(1).nextBytes(noise);
    Files.write(files.resolve("noise"), noise);
    Files.writeString(files.resolve("text"), "all work and no play\n".repeat(LARGE_BYTES / 21));
    Path small = Files.createDirectory(files.resolve("small"));
    for (int number = 0; number < SMALL_FILES; number++) {
      Files.writeString(small.resolve("file-" + number), "number " + number);
    }
  }

  private void save(Path trace) throws IOException {
    try (InputStream rows =
        Objects.requireNonNull(getClass().getResourceAsStream("/quickstart/trace-1.jsonl"))) {
      Files.copy(rows, trace);
    }
    forkpoint.importSessions().importFrom(trace.toString(), WORKSPACE);
    forkpoint.saveCheckpoint().save(SESSION, files.toString(), Optional.empty(), Progress.NONE);
  }

  /// Where a path of the service is.
  URI at(String path) {
    return service.address().resolve(path);
  }

  /// The saved files.
  Path files() {
    return files;
  }

  @Override
  public void close() {
    service.close();
    forkpoint.close();
  }
}
