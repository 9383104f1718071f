package dev.forkpoint.adapters.fs.archive;

import dev.forkpoint.application.port.ArchiveException.Refused;
import java.io.BufferedOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PushbackInputStream;

/// A gzipped tar that is written into a file as it is read. What is unpacked counts.
final class GunzippedTar extends FilterInputStream {
  private final OutputStream copy;
  private final MemberIntake intake;

  private GunzippedTar(InputStream gunzipped, OutputStream copy, MemberIntake intake) {
    super(gunzipped);
    this.copy = copy;
    this.intake = intake;
  }

  /// Reads an archive.
  ///
  /// @param tar where it is unpacked to
  static void read(FileBytes archive, FileBytes tar, MemberIntake intake) throws IOException {
    InputStream gunzipped = new GzipInput(archive.stretch(0, archive.bytes()));
    try (PushbackInputStream whole = new PushbackInputStream(gunzipped, TarHeader.BLOCK_BYTES)) {
      byte[] head = whole.readNBytes(TarHeader.BLOCK_BYTES);
      if (ArchiveShape.of(head) != ArchiveShape.TAR) {
        throw new Refused("what is gzipped in it is no tar");
      }
      whole.unread(head);
      OutputStream copy = new BufferedOutputStream(tar.append(), 1 << 16);
      new TarReader(new GunzippedTar(whole, copy, intake), intake).read();
      copy.flush();
    }
  }

  @Override
  public int read(byte[] target, int start, int count) throws IOException {
    int read = super.read(target, start, count);
    if (read > 0) {
      intake.countUnpacked(read);
      copy.write(target, start, read);
    }
    return read;
  }
}
