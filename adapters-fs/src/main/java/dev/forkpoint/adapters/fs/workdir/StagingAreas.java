package dev.forkpoint.adapters.fs.workdir;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/// The staging areas of this process, and what others have left behind.
public final class StagingAreas {
  private static final String PREFIX = ".forkpoint-";
  private static final Pattern NAME = Pattern.compile("\\.forkpoint-[0-9a-f]{16}-[0-9a-f]{16}");

  private final String ours = PREFIX + RandomName.next() + '-';

  /// Whether something is a staging area, by its name.
  static boolean isOne(Path file) {
    String name = file.getFileName().toString();
    return name.startsWith(PREFIX) && NAME.matcher(name).matches();
  }

  /// A new area in a directory. Areas there that nobody uses any more are removed.
  public StagingArea openIn(Path place) throws IOException {
    removeLeftovers(place);
    return StagingArea.create(place.resolve(ours + RandomName.next()));
  }

  private void removeLeftovers(Path place) {
    try (DirectoryStream<Path> leftovers = Files.newDirectoryStream(place, this::isForeign)) {
      for (Path leftover : leftovers) {
        StagingArea.removeIfAbandoned(leftover);
      }
    } catch (IOException | DirectoryIteratorException _) {
      // What cannot be listed or removed is no reason not to go on.
    }
  }

  /// Our own are never touched: to ask for the lock of a file that this process has locked would
  /// give that lock up.
  private boolean isForeign(Path file) {
    return isOne(file) && !file.getFileName().toString().startsWith(ours);
  }
}
