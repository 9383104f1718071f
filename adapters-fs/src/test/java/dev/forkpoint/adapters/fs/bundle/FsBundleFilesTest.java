package dev.forkpoint.adapters.fs.bundle;

import dev.forkpoint.application.port.BundleFiles;
import dev.forkpoint.application.port.BundleFilesContract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

final class FsBundleFilesTest extends BundleFilesContract {
  @TempDir private Path folder;

  @Override
  protected BundleFiles files() {
    return new FsBundleFiles();
  }

  @Override
  protected String put(String path, byte[] content) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    return Files.write(file, content).toString();
  }

  @Override
  protected String folder() {
    return folder.toString();
  }
}
