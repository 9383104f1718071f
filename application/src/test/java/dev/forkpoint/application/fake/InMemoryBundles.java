package dev.forkpoint.application.fake;

import dev.forkpoint.application.port.BundleFiles;
import dev.forkpoint.domain.bundle.BundleMark;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.NoSuchFileException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Files in memory, by their places. There are no folders but those that the places tell of.
public final class InMemoryBundles implements BundleFiles {
  private final Map<String, byte[]> files = new TreeMap<>();

  /// Puts a file at a place, which from then on is what the array is.
  public InMemoryBundles put(String place, byte[] bytes) {
    files.put(place, bytes);
    return this;
  }

  @Override
  public List<String> find(String place) throws IOException {
    List<String> below =
        files.keySet().stream()
            .filter(file -> file.equals(place) || file.startsWith(place + "/"))
            .toList();
    if (below.isEmpty()) {
      throw new NoSuchFileException(place);
    }
    return below.stream().filter(file -> isBundle(files.get(file))).toList();
  }

  private static boolean isBundle(byte[] bytes) {
    int seen = Math.min(BundleMark.BYTES, bytes.length);
    return BundleMark.isOn(
        Arrays.copyOf(bytes, seen), Arrays.copyOfRange(bytes, bytes.length - seen, bytes.length));
  }

  @Override
  public BundleFile open(String place) throws IOException {
    byte[] bytes = files.get(place);
    if (bytes == null) {
      throw new NoSuchFileException(place);
    }
    return new Opened(place, ByteBuffer.wrap(bytes));
  }

  private record Opened(String place, ByteBuffer content) implements BundleFile {
    @Override
    public long bytes() {
      return content.capacity();
    }

    @Override
    public void read(long offset, ByteBuffer target) throws IOException {
      if (offset + target.remaining() > bytes()) {
        throw new EOFException(place + " ends at byte " + bytes());
      }
      target.put(content.slice((int) offset, target.remaining()));
    }

    @Override
    public void close() {}
  }
}
