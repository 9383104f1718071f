package dev.forkpoint.adapters.fs.broker;

import dev.forkpoint.application.port.MirrorBacklog;
import dev.forkpoint.domain.session.SessionId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// A folder with an empty file for each session, which is called like it.
public final class FsMirrorBacklog implements MirrorBacklog {
  private final Path folder;

  /// @param folder made by the first session
  public FsMirrorBacklog(Path folder) {
    this.folder = folder;
  }

  @Override
  public void add(SessionId session) throws IOException {
    Files.createDirectories(folder);
    Files.write(file(session), new byte[0]);
  }

  @Override
  public void remove(SessionId session) throws IOException {
    Files.deleteIfExists(file(session));
  }

  @Override
  public List<SessionId> all() throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> String.valueOf(file.getFileName()))
          .filter(SessionId::isValid)
          .sorted()
          .map(SessionId::new)
          .toList();
    }
  }

  private Path file(SessionId session) {
    return folder.resolve(session.value());
  }
}
