package dev.forkpoint.adapters.fs.store;

import dev.forkpoint.application.port.BrokerBucket;
import dev.forkpoint.application.port.Content;
import dev.forkpoint.application.port.StoreException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// A bucket as a folder: each object is a file below it under the path that its name is. No link is
/// followed.
public final class FsBrokerBucket implements BrokerBucket {
  private final Path root;
  private final DurableFiles files;
  private final FsFaults faults;

  /// @param root the folder; made by the first write
  public FsBrokerBucket(Path root) {
    this.root = root.toAbsolutePath();
    this.files = new DurableFiles(new NioFileOperations(), this.root);
    this.faults = new FsFaults(root);
  }

  @Override
  public void list(String prefix, Consumer<BrokerObject> consumer) throws StoreException {
    Path directory = root.resolve(prefix);
    if (!Files.isDirectory(directory)) {
      return;
    }
    try (Stream<Path> below = Files.walk(directory)) {
      below.filter(Files::isRegularFile).map(this::object).forEach(consumer);
    } catch (IOException e) {
      throw faults.listing(prefix, e);
    } catch (UncheckedIOException e) {
      throw faults.listing(prefix, Objects.requireNonNull(e.getCause()));
    }
  }

  private BrokerObject object(Path file) {
    try {
      return new BrokerObject(root.relativize(file).toString(), Files.size(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public InputStream open(String name) throws StoreException {
    try {
      return Files.newInputStream(root.resolve(name));
    } catch (IOException e) {
      throw faults.opening(name, e);
    }
  }

  @Override
  public void put(String name, Content content) throws IOException {
    try (InputStream stream = content.open()) {
      files.write(root.resolve(name), stream);
    } catch (StoreException e) {
      throw e;
    } catch (IOException e) {
      throw faults.putting(name, e);
    }
  }
}
