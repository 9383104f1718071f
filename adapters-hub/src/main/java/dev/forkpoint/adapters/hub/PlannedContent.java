package dev.forkpoint.adapters.hub;

import dev.forkpoint.application.port.Content;
import dev.forkpoint.application.port.Publication.PlannedFile;
import dev.forkpoint.application.port.Publication.Storage;
import dev.forkpoint.domain.content.Digest;
import dev.forkpoint.domain.hub.GitBlob;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.HexFormat;

/// The content of a file as it was planned. Where it has changed since, reading it fails at its
/// end, so that nothing is published that nobody looked at.
record PlannedContent(PlannedFile file) implements Content {

  @Override
  public long bytes() {
    return file.content().bytes();
  }

  @Override
  public InputStream open() throws IOException {
    return new Compared(file.content().open());
  }

  private MessageDigest digest() {
    return file.storage() == Storage.GIT ? GitBlob.sha1(bytes()) : Digest.sha256();
  }

  private final class Compared extends FilterInputStream {
    private final MessageDigest digest = digest();
    private boolean isCompared;

    Compared(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      int read = read(one, 0, 1);
      return read < 0 ? read : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      int read = in.read(into, offset, length);
      if (read >= 0) {
        digest.update(into, offset, read);
      } else if (!isCompared) {
        isCompared = true;
        compare();
      }
      return read;
    }

    private void compare() throws IOException {
      if (!HexFormat.of().formatHex(digest.digest()).equals(file.oid())) {
        throw new IOException(
            "%s has changed since it was looked at; share it again".formatted(file.path()));
      }
    }
  }
}
