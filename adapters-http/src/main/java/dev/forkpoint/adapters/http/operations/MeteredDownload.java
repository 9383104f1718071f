package dev.forkpoint.adapters.http.operations;

import dev.forkpoint.application.port.StoreException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;

/// The bytes of a download, counted as they are read. It is active from the first read until it is
/// closed.
final class MeteredDownload implements ReadableByteChannel {
  private final ReadableByteChannel bytes;
  private final VaultMetrics metrics;
  private boolean active;

  MeteredDownload(ReadableByteChannel bytes, VaultMetrics metrics) {
    this.bytes = bytes;
    this.metrics = metrics;
  }

  @Override
  public int read(ByteBuffer target) throws IOException {
    begin();
    try {
      int read = bytes.read(target);
      metrics.downloaded(Math.max(0, read));
      return read;
    } catch (StoreException e) {
      metrics.storeFailed();
      throw e;
    }
  }

  private void begin() {
    if (!active) {
      active = true;
      metrics.downloadBegun();
    }
  }

  @Override
  public boolean isOpen() {
    return bytes.isOpen();
  }

  @Override
  public void close() throws IOException {
    if (active) {
      active = false;
      metrics.downloadEnded();
    }
    bytes.close();
  }
}
