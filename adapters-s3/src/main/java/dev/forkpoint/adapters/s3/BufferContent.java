package dev.forkpoint.adapters.s3;

import java.io.InputStream;
import java.nio.ByteBuffer;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.ContentStreamProvider;

/// The bytes of a buffer as the body of a request, without a copy. Each attempt reads them anew.
record BufferContent(ByteBuffer bytes) implements ContentStreamProvider {
  private static final String TYPE = "application/octet-stream";

  RequestBody body() {
    return RequestBody.fromContentProvider(this, bytes.remaining(), TYPE);
  }

  @Override
  public InputStream newStream() {
    return new BufferStream(bytes.duplicate());
  }

  private static final class BufferStream extends InputStream {
    private final ByteBuffer rest;

    BufferStream(ByteBuffer rest) {
      this.rest = rest;
    }

    @Override
    public int read() {
      return rest.hasRemaining() ? rest.get() & 0xff : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
      if (length > 0 && !rest.hasRemaining()) {
        return -1;
      }
      int taken = Math.min(length, rest.remaining());
      rest.get(target, offset, taken);
      return taken;
    }

    @Override
    public int available() {
      return rest.remaining();
    }
  }
}
