package dev.forkpoint.application.fake;

import dev.forkpoint.application.port.BundleFiles;
import dev.forkpoint.application.port.BundleFilesContract;

final class InMemoryBundlesTest extends BundleFilesContract {
  private final InMemoryBundles files = new InMemoryBundles();

  @Override
  protected BundleFiles files() {
    return files;
  }

  @Override
  protected String put(String path, byte[] content) {
    String place = folder() + '/' + path;
    files.put(place, content);
    return place;
  }

  @Override
  protected String folder() {
    return "folder";
  }
}
