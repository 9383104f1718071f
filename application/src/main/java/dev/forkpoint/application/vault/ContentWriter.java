package dev.forkpoint.application.vault;

import dev.forkpoint.domain.content.ChunkSizes;
import dev.forkpoint.domain.content.Chunker;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/// Cuts streams into chunks and hands those to be stored. For one thread.
final class ContentWriter {
  private final ChunkWriter writer;
  private final Chunker chunker;
  private final byte[] buffer;

  ContentWriter(ChunkWriter writer, ChunkSizes sizes) {
    this.writer = writer;
    this.chunker = new Chunker(sizes);
    this.buffer = new byte[4 * sizes.max()];
  }

  /// Takes a stream to its end. The chunks may still be on their way when this returns.
  PendingContent write(InputStream stream) throws IOException {
    PendingContent content = new PendingContent(writer);
    int start = 0;
    int end = 0;
    boolean last = false;
    while (true) {
      int length = chunker.cut(buffer, start, end - start, last);
      if (length == 0) {
        return content;
      }
      if (length == Chunker.NEEDS_MORE) {
        System.arraycopy(buffer, start, buffer, 0, end - start);
        end -= start;
        start = 0;
        int read = stream.readNBytes(buffer, end, buffer.length - end);
        end += read;
        last = end < buffer.length;
      } else {
        content.add(writer.data(Arrays.copyOfRange(buffer, start, start + length)));
        start += length;
      }
    }
  }
}
