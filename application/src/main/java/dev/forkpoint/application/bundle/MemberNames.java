package dev.forkpoint.application.bundle;

import dev.forkpoint.application.port.BundleFiles.BundleFile;
import dev.forkpoint.domain.archive.ZipHeaders;
import dev.forkpoint.domain.bundle.BundleStretch;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/// The names of a bundle's members, in their order, from the central directory.
final class MemberNames {
  private final BundleStream directory;

  /// @param stretch the central directory, which is sound
  MemberNames(BundleFile file, BundleStretch stretch) {
    this.directory = new BundleStream(file, stretch);
  }

  String next() throws IOException {
    byte[] fixed = new byte[ZipHeaders.centralBytes()];
    directory.read(fixed);
    byte[] name = new byte[ZipHeaders.centralName(fixed)];
    directory.read(name);
    directory.read(new byte[ZipHeaders.centralRest(fixed)]);
    return new String(name, StandardCharsets.UTF_8);
  }
}
