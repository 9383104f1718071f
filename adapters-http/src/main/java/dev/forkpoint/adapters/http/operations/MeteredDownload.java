package dev.forkpoint.adapters.http.operations;

import dev.forkpoint.application.port.StoreException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// The bytes of a download, counted as they are read. It is active from the first read until it is
/// closed.
final class MeteredDownload extends FilterInputStream {
  private final VaultMetrics metrics;
  private boolean active;

  MeteredDownload(InputStream bytes, VaultMetrics metrics) {
    super(bytes);
    this.metrics = metrics;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    begin();
    try {
      int read = in.read(target, offset, length);
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
  public void close() throws IOException {
    if (active) {
      active = false;
      metrics.downloadEnded();
    }
    in.close();
  }
}
