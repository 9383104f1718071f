package dev.forkpoint.adapters.fs.workdir;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// What a directory holds.
final class DirectoryContent {
  private DirectoryContent() {}

  /// Everything in a directory, in no order.
  static List<Path> of(Path directory) throws IOException {
    List<Path> content = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(directory)) {
      files.forEach(content::add);
      return content;
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
  }

  /// Whether there is nothing in a directory but staging areas.
  static boolean isEmpty(Path directory) throws IOException {
    try (DirectoryStream<Path> others =
        Files.newDirectoryStream(directory, file -> !StagingAreas.isOne(file))) {
      return !others.iterator().hasNext();
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
  }
}
