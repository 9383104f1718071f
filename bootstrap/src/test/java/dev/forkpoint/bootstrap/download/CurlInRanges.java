package dev.forkpoint.bootstrap.download;

import dev.forkpoint.bootstrap.zip.Shell;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;

/// `curl`, a million bytes at a time.
record CurlInRanges() implements Downloader {
  private static final String SCRIPT =
      """
      bytes=$(curl -sSfI "$1" | tr -d '\\r' | sed -n 's/^content-length: //Ip')
      from=0
      while [ "$from" -lt "$bytes" ]; do
        to=$((from + 1000000))
        curl -sSf -r "$from-$((to - 1))" "$1" >> "$2" || exit 1
        from=$to
      done
      """;

  @Override
  public boolean isThere() {
    return Shell.knows("curl");
  }

  @Override
  public Path fetch(URI address, Path folder) throws IOException, InterruptedException {
    Path file = folder.resolve("file");
    Shell.run(SCRIPT, address, file);
    return file;
  }

  @Override
  public String toString() {
    return "curl, in ranges";
  }
}
