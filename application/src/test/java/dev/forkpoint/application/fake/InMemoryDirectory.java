package dev.forkpoint.application.fake;

import dev.forkpoint.application.port.Baseline;
import dev.forkpoint.application.port.FileStamp;
import dev.forkpoint.application.port.Restoration;
import dev.forkpoint.application.port.WorkingDirectory;
import dev.forkpoint.domain.content.Digest;
import dev.forkpoint.domain.snapshot.Entry.DirectoryEntry;
import dev.forkpoint.domain.snapshot.Entry.FileEntry;
import dev.forkpoint.domain.snapshot.Entry.LinkEntry;
import dev.forkpoint.domain.snapshot.EntryPath;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/// A directory in memory. It stamps a file anew at every write, and counts the files that are
/// opened for reading.
public final class InMemoryDirectory implements WorkingDirectory {
  private final NavigableMap<EntryPath, Found> tree = new TreeMap<>();
  private final TreeMap<EntryPath, byte[]> contents = new TreeMap<>();
  private final List<EntryPath> opened = new ArrayList<>();
  private final String location;
  private boolean exists;
  private long writes;
  private Optional<Baseline> baseline = Optional.empty();
  private List<FileStamp> stamps = List.of();

  public InMemoryDirectory(String location) {
    this.location = location;
  }

  /// Writes a file, and the directories above it.
  public InMemoryDirectory file(String path, String content) {
    return file(path, content.getBytes(StandardCharsets.UTF_8));
  }

  /// Writes a file, and the directories above it.
  public InMemoryDirectory file(String path, byte[] content) {
    return file(new EntryPath(path), content, 0644, Instant.ofEpochSecond(1_700_000_000 + writes));
  }

  private InMemoryDirectory file(EntryPath path, byte[] content, int mode, Instant modified) {
    directory(path.parent());
    FileStamp stamp = new FileStamp(path.hashCode(), ++writes);
    tree.put(path, new Found.File(path, mode, modified, content.length, stamp));
    contents.put(path, content);
    return this;
  }

  /// Makes a directory, and those above it.
  public InMemoryDirectory directory(String path) {
    directory(new EntryPath(path));
    return this;
  }

  private void directory(EntryPath path) {
    exists = true;
    if (!tree.containsKey(path)) {
      tree.put(path, new Found.Directory(path, 0755, Instant.EPOCH));
      directory(path.parent());
    }
  }

  /// Makes a link.
  public InMemoryDirectory link(String path, String target) {
    EntryPath place = new EntryPath(path);
    directory(place.parent());
    tree.put(place, new Found.Link(place, Instant.EPOCH, target));
    return this;
  }

  /// Puts something there that no snapshot holds.
  public InMemoryDirectory socket(String path) {
    EntryPath place = new EntryPath(path);
    tree.put(place, new Found.LeftOut(place, "a socket"));
    return this;
  }

  /// Deletes what is at a path, and below it.
  public InMemoryDirectory delete(String path) {
    removeAll(new EntryPath(path));
    return this;
  }

  private void removeAll(EntryPath path) {
    tree.keySet().removeIf(other -> other.equals(path) || other.isBelow(path));
    contents.keySet().retainAll(tree.keySet());
  }

  /// What is there, one line a path, without stamps. Long content is shown by its digest.
  public List<String> listing() {
    return tree.values().stream().map(this::line).toList();
  }

  private String line(Found found) {
    return switch (found) {
      case Found.File file ->
          "%s %o %s %s"
              .formatted(
                  file.path(), file.mode(), file.modified(), text(contents.get(file.path())));
      case Found.Directory directory ->
          "%s/ %o %s".formatted(directory.path(), directory.mode(), directory.modified());
      case Found.Link link -> link.path() + " -> " + link.target();
      case Found.LeftOut other -> other.path() + " " + other.reason();
    };
  }

  private static String text(byte[] content) {
    return content.length > 100
        ? Digest.of(content).hex()
        : new String(content, StandardCharsets.UTF_8);
  }

  /// The files that were opened for reading since the last call.
  public List<String> takeOpened() {
    List<String> paths = opened.stream().map(EntryPath::value).toList();
    opened.clear();
    return paths;
  }

  @Override
  public String location() {
    return location;
  }

  @Override
  public State state() {
    if (!exists) {
      return State.ABSENT;
    }
    return tree.keySet().stream().allMatch(EntryPath::isRoot) ? State.EMPTY : State.OCCUPIED;
  }

  @Override
  public Walk walk() {
    Iterator<Found> all = List.copyOf(tree.values()).iterator();
    return new Walk() {
      @Override
      public Optional<Found> next() {
        return all.hasNext() ? Optional.of(all.next()) : Optional.empty();
      }

      @Override
      public void close() {}
    };
  }

  @Override
  public InputStream open(EntryPath path) throws NoSuchFileException {
    if (!contents.containsKey(path)) {
      throw new NoSuchFileException(path.value());
    }
    opened.add(path);
    return new ByteArrayInputStream(contents.get(path));
  }

  @Override
  public Optional<Baseline> baseline() {
    return baseline;
  }

  @Override
  public Stamps stamps() {
    Iterator<FileStamp> all = stamps.iterator();
    return new Stamps() {
      @Override
      public FileStamp next() {
        return all.hasNext() ? all.next() : FileStamp.UNKNOWN;
      }

      @Override
      public void close() {}
    };
  }

  @Override
  public StampRecorder record() {
    List<FileStamp> recorded = new ArrayList<>();
    return new StampRecorder() {
      @Override
      public void add(FileStamp stamp) {
        recorded.add(stamp);
      }

      @Override
      public void commit(Baseline named) {
        baseline = Optional.of(named);
        stamps = List.copyOf(recorded);
      }

      @Override
      public void close() {}
    };
  }

  @Override
  public Restoration restore() {
    return new Staged();
  }

  /// Everything that is to be done, in the order in which it is done at last.
  private final class Staged implements Restoration {
    private final List<Runnable> removals = new ArrayList<>();
    private final List<Runnable> additions = new ArrayList<>();
    private final ConcurrentHashMap<FileEntry, byte[]> files = new ConcurrentHashMap<>();

    @Override
    public void directory(DirectoryEntry entry) {
      additions.add(() -> {
        exists = true;
        tree.put(entry.path(), new Found.Directory(entry.path(), entry.mode(), entry.modified()));
      });
    }

    @Override
    public void link(LinkEntry entry) {
      additions.add(() -> InMemoryDirectory.this.link(entry.path().value(), entry.target()));
    }

    @Override
    public FileSink create(FileEntry file) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      return new FileSink() {
        @Override
        public void write(ByteBuffer content) {
          byte[] copy = new byte[content.remaining()];
          content.get(copy);
          bytes.writeBytes(copy);
        }

        @Override
        public void close() {
          files.put(file, bytes.toByteArray());
        }
      };
    }

    @Override
    public void attributes(FileEntry file) {
      additions.add(
          () -> file(file.path(), contents.get(file.path()), file.mode(), file.modified()));
    }

    @Override
    public void remove(EntryPath path) {
      removals.add(() -> removeAll(path));
    }

    @Override
    public void commit() {
      removals.forEach(Runnable::run);
      additions.forEach(Runnable::run);
      files.forEach((file, bytes) -> file(file.path(), bytes, file.mode(), file.modified()));
    }

    @Override
    public void close() {}
  }
}
