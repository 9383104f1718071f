package dev.forkpoint.bootstrap.download;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;

/// Something that people download with.
interface Downloader {
  /// All that a download of ours is to arrive whole with.
  static List<Downloader> all() {
    return List.of(
        new DownloadProgram("curl", "curl -sSf -o \"$2\" \"$1\""),
        new CurlInRanges(),
        new DownloadProgram("wget", "wget -q -O \"$2\" \"$1\""),
        new DownloadProgram(
            "aria2c",
            "aria2c -q -x4 -s4 -k1M -d \"$(dirname \"$2\")\" -o \"$(basename \"$2\")\" \"$1\""),
        new Chromium());
  }

  /// Whether it is on this machine.
  boolean isThere();

  /// Downloads something.
  ///
  /// @param folder an empty one, to put it in
  /// @return what it wrote
  Path fetch(URI address, Path folder) throws IOException, InterruptedException;
}
