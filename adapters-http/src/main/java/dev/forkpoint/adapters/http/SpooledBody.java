package dev.forkpoint.adapters.http;

import dev.forkpoint.domain.snapshot.EntryPath;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/// The body of a request as a file, because a body can be read only once and an import reads twice.
/// Gone when closed.
final class SpooledBody implements Closeable {
  private final Path folder;
  private final Path file;

  private SpooledBody(Path folder, Path file) {
    this.folder = folder;
    this.file = file;
  }

  /// Takes a body to its end.
  ///
  /// @param name the name of the file
  static SpooledBody of(InputStream body, EntryPath name) throws IOException {
    Path folder = Files.createTempDirectory("forkpoint-import-");
    SpooledBody spooled = new SpooledBody(folder, folder.resolve(name.value()));
    try {
      Files.copy(body, spooled.file);
      return spooled;
    } catch (IOException | RuntimeException e) {
      spooled.close();
      throw e;
    }
  }

  String location() {
    return file.toString();
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(file);
    Files.deleteIfExists(folder);
  }
}
