package dev.forkpoint.application.vault;

import dev.forkpoint.application.port.Restoration.FileSink;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;

/// The content of a file that is being laid out, as a stream. Whoever made the sink closes it.
final class SinkStream extends OutputStream {
  private final FileSink sink;

  SinkStream(FileSink sink) {
    this.sink = sink;
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    sink.write(ByteBuffer.wrap(bytes, offset, length));
  }
}
