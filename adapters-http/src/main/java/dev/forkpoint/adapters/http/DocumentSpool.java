package dev.forkpoint.adapters.http;

import dev.forkpoint.adapters.http.download.StreamedBody;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/// A document that is written before it is sent: in memory while it is small, else in a temporary
/// file. Unless it became a body, it is gone when closed.
final class DocumentSpool extends OutputStream {
  static final int MOST_IN_MEMORY = 256 * 1024;

  private final Path folder;
  private final ByteArrayOutputStream memory = new ByteArrayOutputStream();
  private OutputStream target = memory;
  private Optional<Path> file = Optional.empty();
  private long length;

  /// @param folder where a large document goes
  DocumentSpool(Path folder) {
    this.folder = folder;
  }

  @Override
  public void write(int single) throws IOException {
    write(new byte[] {(byte) single}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int start, int count) throws IOException {
    length += count;
    if (file.isEmpty() && length > MOST_IN_MEMORY) {
      moveToDisk();
    }
    target.write(bytes, start, count);
  }

  private void moveToDisk() throws IOException {
    Path large = Files.createTempFile(folder, "forkpoint-document-", null);
    file = Optional.of(large);
    target = new BufferedOutputStream(Files.newOutputStream(large));
    memory.writeTo(target);
  }

  /// The document, complete. Nothing can be written any more.
  StreamedBody body() throws IOException {
    target.close();
    StreamedBody body = new StreamedBody(content(), length);
    file = Optional.empty();
    return body;
  }

  private InputStream content() throws IOException {
    return file.isPresent()
        ? Files.newInputStream(file.get(), StandardOpenOption.DELETE_ON_CLOSE)
        : new ByteArrayInputStream(memory.toByteArray());
  }

  @Override
  public void close() throws IOException {
    try {
      target.close();
    } finally {
      if (file.isPresent()) {
        Files.deleteIfExists(file.get());
      }
    }
  }
}
