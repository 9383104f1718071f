package dev.forkpoint.adapters.fs.workdir;

import dev.forkpoint.domain.snapshot.Entry.LinkEntry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A symbolic link being made.
final class NewLink {
  private NewLink() {}

  /// Makes a link, if it stays inside the tree.
  static void create(Path file, LinkEntry link) throws IOException {
    if (!LinkTargets.staysInside(link.path(), link.target())) {
      throw new IOException("the link leaves the tree: -> " + link.target());
    }
    Files.createSymbolicLink(file, FileNames.path(link.target()));
    ModeAndTime.setModified(file, link.modified());
  }
}
