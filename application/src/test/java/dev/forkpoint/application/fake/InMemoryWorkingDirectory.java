package dev.forkpoint.application.fake;

import dev.forkpoint.application.port.Baseline;
import dev.forkpoint.application.port.FileStamp;
import dev.forkpoint.application.port.Restoration;
import dev.forkpoint.application.port.WorkingDirectory;
import dev.forkpoint.domain.snapshot.EntryPath;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/// A directory in memory. Its clock ticks once with each change.
final class InMemoryWorkingDirectory implements WorkingDirectory {
  private final String location;
  private NavigableMap<EntryPath, Node> nodes = new TreeMap<>();
  private long ticks = 1;
  private Optional<Baseline> baseline = Optional.empty();
  private List<FileStamp> stamps = List.of();

  InMemoryWorkingDirectory(String location) {
    this.location = location;
  }

  /// What is at a path: what a walk meets, and a file's content.
  record Node(Found found, ByteBuffer content) {}

  @Override
  public String location() {
    return location;
  }

  @Override
  public synchronized State state() {
    return switch (nodes.size()) {
      case 0 -> State.ABSENT;
      case 1 -> State.EMPTY;
      default -> State.OCCUPIED;
    };
  }

  @Override
  public synchronized Walk walk() throws IOException {
    if (nodes.isEmpty()) {
      throw new IOException("there is no directory " + location);
    }
    Iterator<Node> all = List.copyOf(nodes.values()).iterator();
    return new Walk() {
      @Override
      public Optional<Found> next() {
        return all.hasNext() ? Optional.of(all.next().found()) : Optional.empty();
      }

      @Override
      public void close() {}
    };
  }

  @Override
  public synchronized InputStream open(EntryPath path) throws IOException {
    Node node = nodes.get(path);
    if (node == null || !(node.found() instanceof Found.File)) {
      throw new NoSuchFileException(path.value());
    }
    return new ByteArrayInputStream(node.content().array());
  }

  @Override
  public synchronized Optional<Baseline> baseline() {
    return baseline;
  }

  @Override
  public synchronized Stamps stamps() {
    Iterator<FileStamp> recorded = stamps.iterator();
    return new Stamps() {
      @Override
      public FileStamp next() {
        return recorded.hasNext() ? recorded.next() : FileStamp.UNKNOWN;
      }

      @Override
      public void close() {}
    };
  }

  @Override
  public synchronized StampRecorder record() {
    long began = ticks;
    List<FileStamp> recorded = new ArrayList<>();
    return new StampRecorder() {
      @Override
      public void add(FileStamp stamp) {
        recorded.add(stamp.changedNanos() < began ? stamp : FileStamp.UNKNOWN);
      }

      @Override
      public void commit(Baseline next) {
        settle(next, recorded);
      }

      @Override
      public void close() {}
    };
  }

  private synchronized void settle(Baseline next, List<FileStamp> recorded) {
    baseline = Optional.of(next);
    stamps = List.copyOf(recorded);
  }

  @Override
  public synchronized Restoration restore() {
    return new InMemoryRestoration(this, state() == State.OCCUPIED);
  }

  /// Something that a restoration does to what is there when it is committed.
  @FunctionalInterface
  interface Change {
    void apply(NavigableMap<EntryPath, Node> nodes) throws IOException;
  }

  /// Applies all changes or none.
  synchronized void apply(boolean inPlace, List<Change> changes) throws IOException {
    if (!inPlace && state() == State.OCCUPIED) {
      throw new IOException(location + " has been filled meanwhile");
    }
    NavigableMap<EntryPath, Node> changed = new TreeMap<>(nodes);
    for (Change change : changes) {
      change.apply(changed);
    }
    nodes = changed;
  }

  /// The stamp of a file that changes now.
  synchronized FileStamp stamp() {
    ticks++;
    return new FileStamp(ticks, ticks);
  }
}
