package dev.forkpoint.bootstrap.download;

import dev.forkpoint.bootstrap.zip.Shell;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;

/// A program that downloads one address.
///
/// @param name what it is called by
/// @param script downloads `$1` to `$2`
record DownloadProgram(String name, String script) implements Downloader {
  @Override
  public boolean isThere() {
    return Shell.knows(name);
  }

  @Override
  public Path fetch(URI address, Path folder) throws IOException, InterruptedException {
    Path file = folder.resolve("file");
    Shell.run(script, address, file);
    return file;
  }

  @Override
  public String toString() {
    return name;
  }
}
