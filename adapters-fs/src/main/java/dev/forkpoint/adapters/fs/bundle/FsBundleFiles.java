package dev.forkpoint.adapters.fs.bundle;

import dev.forkpoint.application.port.BundleFiles;
import dev.forkpoint.domain.bundle.BundleMark;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Bundles on local disk.
public final class FsBundleFiles implements BundleFiles {
  @Override
  public List<String> find(String place) throws IOException {
    try (Stream<Path> files = Files.walk(Path.of(place))) {
      return files
          .filter(Files::isRegularFile)
          .sorted()
          .map(Path::toString)
          .filter(FsBundleFiles::isBundle)
          .toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static boolean isBundle(String file) {
    try (FsBundleFile opened = new FsBundleFile(file)) {
      int seen = (int) Math.min(BundleMark.BYTES, opened.bytes());
      return BundleMark.isOn(read(opened, 0, seen), read(opened, opened.bytes() - seen, seen));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] read(FsBundleFile file, long offset, int bytes) throws IOException {
    byte[] read = new byte[bytes];
    file.read(offset, ByteBuffer.wrap(read));
    return read;
  }

  @Override
  public BundleFile open(String place) throws IOException {
    return new FsBundleFile(place);
  }
}
