package dev.forkpoint.adapters.http;

import dev.forkpoint.domain.snapshot.EntryPath;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// The body of a request as a file, because a body can be read only once and an import reads twice.
/// Gone when closed.
final class SpooledBody implements Closeable {
  private static final EntryPath ARCHIVE = new EntryPath("archive");

  private final Path folder;
  private final Path file;

  private SpooledBody(Path folder, Path file) {
    this.folder = folder;
    this.file = file;
  }

  /// Takes a body that is to be an archive to its end.
  ///
  /// @param body nothing where a request has none, which is no archive
  static SpooledBody ofArchive(@Nullable InputStream body) throws IOException {
    return of(body == null ? InputStream.nullInputStream() : body, ARCHIVE);
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
