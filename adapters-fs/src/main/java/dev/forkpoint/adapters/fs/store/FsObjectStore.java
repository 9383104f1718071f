package dev.forkpoint.adapters.fs.store;

import dev.forkpoint.application.port.ObjectKey;
import dev.forkpoint.application.port.ObjectStore;
import dev.forkpoint.application.port.StoreException;
import dev.forkpoint.application.port.StoredObject;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.function.Consumer;

/// Objects as files: each lies below a root folder under the path that its key is, readable by its
/// owner alone. The folder is made by the first write; it and what is below it must be one file
/// system, since files are renamed within it.
public final class FsObjectStore implements ObjectStore {
  private final Path root;
  private final DurableFiles files;
  private final FsFaults faults;

  /// @param root the folder
  public FsObjectStore(Path root) {
    this(root, new NioFileOperations());
  }

  FsObjectStore(Path root, FileOperations operations) {
    this.root = root.toAbsolutePath();
    this.files = new DurableFiles(operations, this.root);
    this.faults = new FsFaults(root);
  }

  @Override
  public void put(ObjectKey key, ByteBuffer content) throws StoreException {
    Optional<StoredObject> present = find(key);
    if (present.isPresent()) {
      keep(present.get(), content.remaining());
    } else {
      write(key, content);
    }
  }

  private void write(ObjectKey key, ByteBuffer content) throws StoreException {
    try {
      files.write(path(key), content);
    } catch (IOException e) {
      throw faults.putting(key, e);
    }
  }

  /// Whoever wrote the object may have died before it was durable.
  private void keep(StoredObject object, int expectedBytes) throws StoreException {
    if (object.bytes() != expectedBytes) {
      throw faults.otherLength(object.key(), object.bytes(), expectedBytes);
    }
    try {
      files.keep(path(object.key()));
    } catch (IOException e) {
      throw faults.putting(object.key(), e);
    }
  }

  /// Opens the file each time. That takes half as long as copying a chunk from the cache of the
  /// operating system, and a channel that threads share is closed when one of them is interrupted.
  @Override
  public void read(ObjectKey key, long offset, ByteBuffer target) throws StoreException {
    try (FileChannel channel = FileChannel.open(path(key), StandardOpenOption.READ)) {
      fill(target, channel, offset);
    } catch (IOException e) {
      throw faults.reading(key, e);
    }
  }

  private static void fill(ByteBuffer target, FileChannel channel, long offset) throws IOException {
    long position = offset;
    while (target.hasRemaining()) {
      int read = channel.read(target, position);
      if (read < 0) {
        throw new EOFException("it ends after " + channel.size() + " bytes");
      }
      position += read;
    }
  }

  @Override
  public Optional<StoredObject> find(ObjectKey key) throws StoreException {
    try {
      BasicFileAttributes file = Files.readAttributes(path(key), BasicFileAttributes.class);
      return file.isRegularFile()
          ? Optional.of(new StoredObject(key, file.size()))
          : Optional.empty();
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw faults.finding(key, e);
    }
  }

  @Override
  public void list(ObjectKey prefix, Consumer<StoredObject> consumer) throws StoreException {
    try {
      new FolderListing(consumer).list(path(prefix), prefix.value() + '/');
    } catch (IOException e) {
      throw faults.listing(prefix, e);
    }
  }

  private Path path(ObjectKey key) {
    return root.resolve(key.value());
  }
}
