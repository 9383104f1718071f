package dev.forkpoint.bootstrap.cli;

import static java.nio.file.StandardWatchEventKinds.ENTRY_CREATE;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/// A file that somebody else is about to write. The system tells of it, so waiting takes no
/// processor from whoever writes.
final class AwaitedFile {
  private static final int PATIENCE_SECONDS = 60;

  private AwaitedFile() {}

  static void await(Path file) throws IOException, InterruptedException {
    try (WatchService changes = file.getFileSystem().newWatchService()) {
      for (Path there = nearest(file); !there.equals(file); there = nearest(file)) {
        there.register(changes, ENTRY_CREATE);
        if (there.equals(nearest(file))) {
          WatchKey change = changes.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
          assertThat(change).as("%s is there in time", file).isNotNull();
          change.reset();
        }
      }
    }
  }

  /// The file itself where it is there, or the nearest directory above it that is.
  private static Path nearest(Path file) {
    return Files.exists(file) ? file : nearest(Objects.requireNonNull(file.getParent()));
  }
}
