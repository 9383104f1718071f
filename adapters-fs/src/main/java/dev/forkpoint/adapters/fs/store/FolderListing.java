package dev.forkpoint.adapters.fs.store;

import dev.forkpoint.application.port.ObjectKey;
import dev.forkpoint.application.port.StoredObject;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Walks a folder in the order of keys. It holds the names of one directory at each level, because
/// a file system gives them in no order.
///
/// @param consumer takes the objects
record FolderListing(Consumer<StoredObject> consumer) {

  /// What a directory holds.
  ///
  /// @param name ends in `/` where it is a directory, because it does so in keys, and their order
  ///   is another one without that
  /// @param bytes its length, where it is a file
  private record Child(String name, long bytes) {}

  /// Lists the objects below a directory, if there is one.
  ///
  /// @param prefix what their keys begin with, up to a `/`
  void list(Path directory, String prefix) throws IOException {
    for (Child child : children(directory, prefix)) {
      String key = prefix + child.name();
      if (key.endsWith("/")) {
        list(directory.resolve(child.name()), key);
      } else {
        consumer.accept(new StoredObject(new ObjectKey(key), child.bytes()));
      }
    }
  }

  private static List<Child> children(Path directory, String prefix) throws IOException {
    List<Child> children = new ArrayList<>();
    try (DirectoryStream<Path> paths = Files.newDirectoryStream(directory)) {
      for (Path path : paths) {
        child(path, prefix).ifPresent(children::add);
      }
    } catch (NoSuchFileException | NotDirectoryException e) {
      return List.of();
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    children.sort(Comparator.comparing(Child::name));
    return children;
  }

  /// Passes over temporary files, what others left in the folder, and what is gone by now.
  private static Optional<Child> child(Path path, String prefix) throws IOException {
    String name = String.valueOf(path.getFileName());
    if (!ObjectKey.isValid(prefix + name)) {
      return Optional.empty();
    }
    try {
      return child(name, Files.readAttributes(path, BasicFileAttributes.class));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  private static Optional<Child> child(String name, BasicFileAttributes attributes) {
    if (attributes.isDirectory()) {
      return Optional.of(new Child(name + '/', 0));
    }
    return attributes.isRegularFile()
        ? Optional.of(new Child(name, attributes.size()))
        : Optional.empty();
  }
}
