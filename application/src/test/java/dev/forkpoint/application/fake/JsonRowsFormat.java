package dev.forkpoint.application.fake;

import dev.forkpoint.application.port.TraceFormat;
import dev.forkpoint.domain.trace.Texts;
import dev.forkpoint.domain.trace.TraceReading;
import java.io.IOException;
import java.io.InputStream;

/// Reads what [JsonRowsWriter] writes: each row is a message, as it stands there.
public final class JsonRowsFormat implements TraceFormat {
  @Override
  public String name() {
    return "claude-code";
  }

  @Override
  public boolean recognises(byte[] head) {
    return false;
  }

  @Override
  public TraceReading read(InputStream rows, String file, Texts texts, Sink sink)
      throws IOException {
    return new LineFormat().read(rows, file, texts, sink);
  }
}
