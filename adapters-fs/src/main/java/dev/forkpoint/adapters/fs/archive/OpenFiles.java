package dev.forkpoint.adapters.fs.archive;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;

/// What is closed together, the last one first.
final class OpenFiles implements Closeable {
  private final Deque<Closeable> files = new ArrayDeque<>();

  <T extends Closeable> T keep(T file) {
    files.push(file);
    return file;
  }

  @Override
  public void close() throws IOException {
    while (!files.isEmpty()) {
      files.pop().close();
    }
  }
}
