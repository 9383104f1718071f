package dev.forkpoint.application.bundle;

import dev.forkpoint.application.port.BundleFiles.BundleFile;
import dev.forkpoint.application.port.BundlePages;
import dev.forkpoint.domain.archive.ZipHeaders;
import dev.forkpoint.domain.bundle.BundleOutline;
import dev.forkpoint.domain.codec.FormatException;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Makes the pages of a bundle again from what it carries, and compares.
final class PageCheck {
  private static final String OTHERWISE = "it says something else than what the bundle carries";

  private final BundleFile file;
  private final BundlePages pages;

  PageCheck(BundleFile file, BundlePages pages) {
    this.file = file;
    this.pages = pages;
  }

  /// The first page that is not as it should be. They lie at the beginning of the bundle.
  List<BundleDamage> verify(BundleOutline outline) throws IOException {
    long offset = 0;
    for (Map.Entry<String, byte[]> page : pages.of(outline).entrySet()) {
      Optional<Long> end = end(offset, page.getValue());
      if (end.isEmpty()) {
        long length = Math.min(page.getValue().length, file.bytes() - offset);
        return List.of(new BundleDamage(offset, length, page.getKey(), OTHERWISE));
      }
      offset = end.get();
    }
    return List.of();
  }

  /// Where a page ends that begins at an offset, if it is there.
  private Optional<Long> end(long offset, byte[] page) throws IOException {
    try {
      long data =
          offset
              + ZipHeaders.localBytes()
              + ZipHeaders.localRest(read(offset, ZipHeaders.localBytes()));
      return Arrays.equals(read(data, page.length), page)
          ? Optional.of(data + page.length)
          : Optional.empty();
    } catch (FormatException | EOFException e) {
      return Optional.empty();
    }
  }

  private byte[] read(long offset, int bytes) throws IOException {
    byte[] read = new byte[bytes];
    file.read(offset, ByteBuffer.wrap(read));
    return read;
  }
}
