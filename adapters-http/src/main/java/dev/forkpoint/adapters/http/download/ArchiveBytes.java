package dev.forkpoint.adapters.http.download;

import dev.forkpoint.application.download.Download;
import dev.forkpoint.application.vault.ArchiveStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;

/// A stretch of a download, which is closed with it.
final class ArchiveBytes implements ReadableByteChannel {
  private final Download download;
  private final ArchiveStream stretch;
  private boolean open = true;

  ArchiveBytes(Download download, ArchiveStream stretch) {
    this.download = download;
    this.stretch = stretch;
  }

  @Override
  public int read(ByteBuffer target) throws IOException {
    int room = target.remaining();
    return stretch.read(target) || room == 0 ? room - target.remaining() : -1;
  }

  @Override
  public boolean isOpen() {
    return open;
  }

  @Override
  public void close() {
    open = false;
    download.close();
  }
}
