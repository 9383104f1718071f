package dev.forkpoint.adapters.http.download;

import dev.forkpoint.application.download.Download;
import dev.forkpoint.application.download.DownloadStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;

/// A stretch of a download, which is closed with it.
final class ArchiveStream extends InputStream {
  private final Download download;
  private final DownloadStream stretch;

  ArchiveStream(Download download, DownloadStream stretch) {
    this.download = download;
    this.stretch = stretch;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    ByteBuffer room = ByteBuffer.wrap(target, offset, length);
    return stretch.read(room) || length == 0 ? length - room.remaining() : -1;
  }

  @Override
  public void close() {
    download.close();
  }
}
