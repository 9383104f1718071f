package dev.forkpoint.adapters.fs.bundle;

import dev.forkpoint.application.port.BundleFiles.BundleFile;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// A bundle on local disk. Its length is the one it had when it was opened.
final class FsBundleFile implements BundleFile {
  private final String place;
  private final FileChannel channel;
  private final long bytes;

  FsBundleFile(String place) throws IOException {
    this.place = place;
    this.channel = FileChannel.open(Path.of(place), StandardOpenOption.READ);
    this.bytes = channel.size();
  }

  @Override
  public String place() {
    return place;
  }

  @Override
  public long bytes() {
    return bytes;
  }

  @Override
  public void read(long offset, ByteBuffer target) throws IOException {
    long at = offset;
    while (target.hasRemaining()) {
      int read = channel.read(target, at);
      if (read < 0) {
        throw new EOFException("%s ends at byte %d".formatted(place, at));
      }
      at += read;
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
