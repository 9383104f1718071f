package dev.forkpoint.application.fake;

import dev.forkpoint.application.fake.InMemoryTree.Node;
import dev.forkpoint.application.port.Baseline;
import dev.forkpoint.application.port.FileStamp;
import dev.forkpoint.application.port.Restoration;
import dev.forkpoint.application.port.WorkingDirectory;
import dev.forkpoint.domain.content.Digest;
import dev.forkpoint.domain.snapshot.EntryPath;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A directory in memory, which a test may fill. Its clock ticks once with each file that is
/// written, and it knows which files were opened for reading.
public final class InMemoryDirectory implements WorkingDirectory {
  private static final int LONG_BYTES = 100;

  private final String location;
  private final List<EntryPath> opened = new ArrayList<>();
  private final Set<EntryPath> unreadable = new HashSet<>();
  private InMemoryTree tree = new InMemoryTree();
  private long ticks;
  private Optional<Baseline> baseline = Optional.empty();
  private List<FileStamp> stamps = List.of();

  public InMemoryDirectory(String location) {
    this.location = location;
  }

  /// Writes a file, and makes the directories above it.
  public InMemoryDirectory file(String path, String content) {
    return file(path, content.getBytes(StandardCharsets.UTF_8));
  }

  /// Writes a file, and makes the directories above it.
  public synchronized InMemoryDirectory file(String path, byte[] content) {
    Instant now = Instant.ofEpochSecond(1_700_000_000 + ticks);
    return add(node(new EntryPath(path), 0644, now, ByteBuffer.wrap(content)));
  }

  /// Gives a file another mode.
  public synchronized InMemoryDirectory mode(String path, int mode) throws IOException {
    Node node = tree.file(new EntryPath(path));
    Found.File file = (Found.File) node.found();
    return add(node(file.path(), mode, file.modified(), node.content()));
  }

  /// Makes a directory, and those above it.
  public synchronized InMemoryDirectory directory(String path) {
    makeWay(new EntryPath(path));
    return this;
  }

  /// Makes a link, and the directories above it.
  public InMemoryDirectory link(String path, String target) {
    return add(Node.of(new Found.Link(new EntryPath(path), Instant.EPOCH, target)));
  }

  /// Puts something there that no snapshot holds, and makes the directories above it.
  public InMemoryDirectory socket(String path) {
    return add(Node.of(new Found.LeftOut(new EntryPath(path), "a socket")));
  }

  /// Lets a file be one that may not be read, until it is written again.
  public synchronized InMemoryDirectory unreadable(String path) {
    unreadable.add(new EntryPath(path));
    return this;
  }

  synchronized boolean holds(EntryPath path) {
    return tree.holds(path);
  }

  private synchronized InMemoryDirectory add(Node node) {
    makeWay(node.found().path().parent());
    unreadable.remove(node.found().path());
    tree.put(node);
    return this;
  }

  private void makeWay(EntryPath path) {
    if (!tree.holds(path)) {
      tree.put(newDirectory(path));
      makeWay(path.parent());
    }
  }

  private static Node newDirectory(EntryPath path) {
    return Node.of(new Found.Directory(path, 0755, Instant.EPOCH));
  }

  /// Deletes what is at a path, and below it.
  public synchronized InMemoryDirectory delete(String path) {
    tree.clear(new EntryPath(path));
    return this;
  }

  /// What is there, one line a path, without stamps. Long content is shown by its digest.
  public synchronized List<String> listing() {
    return tree.nodes().stream().map(InMemoryDirectory::line).toList();
  }

  private static String line(Node node) {
    return switch (node.found()) {
      case Found.File file ->
          "%s %o %s %s"
              .formatted(file.path(), file.mode(), file.modified(), text(node.content().array()));
      case Found.Directory directory ->
          "%s/ %o %s".formatted(directory.path(), directory.mode(), directory.modified());
      case Found.Link link -> link.path() + " -> " + link.target();
      case Found.LeftOut other -> other.path() + " " + other.reason();
    };
  }

  private static String text(byte[] content) {
    return content.length > LONG_BYTES
        ? Digest.of(content).hex()
        : new String(content, StandardCharsets.UTF_8);
  }

  /// The files that were opened for reading since the last call.
  public synchronized List<String> takeOpened() {
    List<String> paths = opened.stream().map(EntryPath::value).toList();
    opened.clear();
    return paths;
  }

  @Override
  public String location() {
    return location;
  }

  @Override
  public synchronized State state() {
    return switch (tree.nodes().size()) {
      case 0 -> State.ABSENT;
      case 1 -> State.EMPTY;
      default -> State.OCCUPIED;
    };
  }

  @Override
  public synchronized Walk walk() throws IOException {
    if (state() == State.ABSENT) {
      throw new IOException("there is no directory " + location);
    }
    Iterator<Node> all = tree.nodes().iterator();
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
    Node file = tree.file(path);
    if (unreadable.contains(path)) {
      throw new IOException("may not read " + path);
    }
    opened.add(path);
    return new ByteArrayInputStream(file.content().array());
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
        recorded.add(stamp.changedNanos() <= began ? stamp : FileStamp.UNKNOWN);
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
    void apply(InMemoryTree tree) throws IOException;
  }

  /// Applies all changes or none.
  synchronized void apply(boolean inPlace, List<Change> changes) throws IOException {
    if (!inPlace && state() == State.OCCUPIED) {
      throw new IOException(location + " has been filled meanwhile");
    }
    InMemoryTree changed = tree.copy();
    if (!changed.holds(EntryPath.ROOT)) {
      changed.put(newDirectory(EntryPath.ROOT));
    }
    for (Change change : changes) {
      change.apply(changed);
    }
    tree = changed;
  }

  /// A file that is written now.
  synchronized Node node(EntryPath path, int mode, Instant modified, ByteBuffer content) {
    ticks++;
    FileStamp stamp = new FileStamp(ticks, ticks);
    return new Node(new Found.File(path, mode, modified, content.capacity(), stamp), content);
  }
}
