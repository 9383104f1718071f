package dev.forkpoint.application.vault;

import dev.forkpoint.domain.content.ChunkRef;
import dev.forkpoint.domain.content.ContentTree;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/// A content as a stream of its bytes, holding one chunk at a time.
public final class ContentStream extends InputStream {
  private final ChunkReader reader;
  private final ChunkCursor chunks;
  private byte[] chunk = new byte[0];
  private int position;

  ContentStream(ChunkReader reader, ContentTree content) {
    this.reader = reader;
    this.chunks = new ChunkCursor(reader, content);
  }

  @Override
  public int read() throws IOException {
    return fill() ? chunk[position++] & 0xff : -1;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (!fill()) {
      return -1;
    }
    int taken = Math.min(length, chunk.length - position);
    System.arraycopy(chunk, position, target, offset, taken);
    position += taken;
    return taken;
  }

  private boolean fill() throws IOException {
    while (position == chunk.length) {
      Optional<ChunkRef> next = chunks.next();
      if (next.isEmpty()) {
        return false;
      }
      chunk = reader.data(next.get());
      position = 0;
    }
    return true;
  }

  @Override
  public void close() {
    reader.close();
  }
}
