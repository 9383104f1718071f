package dev.forkpoint.adapters.fs.workdir;

import dev.forkpoint.application.port.Restoration;
import dev.forkpoint.domain.snapshot.Entry.DirectoryEntry;
import dev.forkpoint.domain.snapshot.Entry.FileEntry;
import dev.forkpoint.domain.snapshot.Entry.LinkEntry;
import dev.forkpoint.domain.snapshot.EntryPath;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/// Changes a directory that holds files. New files and links wait in a staging area under numbers,
/// and are moved in one by one when all are there.
final class InPlaceRestoration implements Restoration {
  private final OccupiedTree tree;
  private final StagingArea staging;
  private final AtomicInteger numbers = new AtomicInteger();
  private final Map<EntryPath, Path> staged = new ConcurrentHashMap<>();
  private final List<DirectoryEntry> directories = new ArrayList<>();
  private final List<FileEntry> remarked = new ArrayList<>();
  private final List<EntryPath> gone = new ArrayList<>();

  InPlaceRestoration(OccupiedTree tree, StagingArea staging) {
    this.tree = tree;
    this.staging = staging;
  }

  @Override
  public void directory(DirectoryEntry directory) {
    directories.add(directory);
  }

  @Override
  public void link(LinkEntry link) throws IOException {
    NewLink.create(stage(link.path()), link);
  }

  @Override
  public FileSink create(FileEntry file) throws IOException {
    return new NewFile(stage(file.path()), file, staging.mask());
  }

  private Path stage(EntryPath path) {
    Path file = staging.tree().resolve(Integer.toString(numbers.getAndIncrement()));
    staged.put(path, file);
    return file;
  }

  @Override
  public void attributes(FileEntry file) {
    remarked.add(file);
  }

  @Override
  public void remove(EntryPath path) {
    gone.add(path);
  }

  @Override
  public void commit() throws IOException {
    requireWaysIn();
    for (EntryPath path : gone) {
      tree.remove(path);
    }
    for (DirectoryEntry directory : directories) {
      tree.makeDirectory(directory);
    }
    for (Map.Entry<EntryPath, Path> file : staged.entrySet()) {
      tree.put(file.getValue(), file.getKey());
    }
    for (FileEntry file : remarked) {
      tree.mark(file);
    }
    staging.close();
    tree.settle();
  }

  /// Nothing is ever written through a link. This is found out before anything has changed.
  private void requireWaysIn() throws IOException {
    Set<EntryPath> made =
        directories.stream().map(DirectoryEntry::path).collect(Collectors.toUnmodifiableSet());
    requireWaysTo(staged.keySet(), made);
    requireWaysTo(made, made);
    requireWaysTo(remarked.stream().map(FileEntry::path).toList(), made);
  }

  private void requireWaysTo(Collection<EntryPath> paths, Set<EntryPath> made) throws IOException {
    for (EntryPath path : paths) {
      for (EntryPath way = path.parent(); !way.isRoot(); way = way.parent()) {
        if (staged.containsKey(way) || (!made.contains(way) && !tree.hasDirectory(way))) {
          throw new IOException(way + " is no directory, but is to hold " + path);
        }
      }
    }
  }

  @Override
  public void close() throws IOException {
    staging.close();
    tree.settleRoot();
  }
}
