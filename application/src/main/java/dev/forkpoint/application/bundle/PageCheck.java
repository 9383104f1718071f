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

/// Makes the pages of a bundle that are for programs again from what it carries, and compares.
/// Those for people may have been worded otherwise by whoever made the bundle.
final class PageCheck {
  private static final String FOR_PEOPLE = ".md";
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
      boolean isCompared = !page.getKey().endsWith(FOR_PEOPLE);
      Optional<Long> end = end(offset, page.getValue(), isCompared);
      if (end.isEmpty()) {
        long length = Math.min(page.getValue().length, file.bytes() - offset);
        return List.of(new BundleDamage(offset, length, page.getKey(), OTHERWISE));
      }
      offset = end.get();
    }
    return List.of();
  }

  /// Where a page ends that begins at an offset, if it is there.
  private Optional<Long> end(long offset, byte[] page, boolean isCompared) throws IOException {
    try {
      byte[] fixed = read(offset, ZipHeaders.localBytes());
      long data = offset + fixed.length + ZipHeaders.localRest(fixed);
      return !isCompared || Arrays.equals(read(data, page.length), page)
          ? Optional.of(data + ZipHeaders.localData(fixed))
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
