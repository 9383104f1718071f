package dev.forkpoint.adapters.http;

import dev.forkpoint.application.fake.InMemoryBundles;
import dev.forkpoint.application.port.BundleFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Bundles on disk, read into memory.
final class SpooledBundles implements BundleFiles {
  @Override
  public List<String> find(String place) throws IOException {
    return read(place).find(place);
  }

  @Override
  public BundleFile open(String place) throws IOException {
    return read(place).open(place);
  }

  private static InMemoryBundles read(String place) throws IOException {
    return new InMemoryBundles().put(place, Files.readAllBytes(Path.of(place)));
  }
}
