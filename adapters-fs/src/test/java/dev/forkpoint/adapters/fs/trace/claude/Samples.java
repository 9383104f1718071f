package dev.forkpoint.adapters.fs.trace.claude;

import dev.forkpoint.adapters.fs.trace.TraceRead;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Path;

/// The sample sessions of these tests.
final class Samples {
  private Samples() {}

  static Path folder() {
    try {
      return Path.of(Samples.class.getResource("simple.jsonl").toURI()).getParent();
    } catch (URISyntaxException e) {
      throw new AssertionError(e);
    }
  }

  static byte[] bytes(String name) throws IOException {
    try (InputStream sample = Samples.class.getResourceAsStream(name + ".jsonl")) {
      return sample.readAllBytes();
    }
  }

  static TraceRead read(String name) throws IOException {
    return TraceRead.of(new ClaudeCodeFormat(), new ByteArrayInputStream(bytes(name)));
  }

  /// Where the rows of a sample end.
  static long end(String name, int row) throws IOException {
    byte[] sample = bytes(name);
    int rows = 0;
    for (int i = 0; i < sample.length; i++) {
      rows += sample[i] == '\n' ? 1 : 0;
      if (rows == row) {
        return i + 1L;
      }
    }
    throw new AssertionError("the sample has no row " + row);
  }
}
