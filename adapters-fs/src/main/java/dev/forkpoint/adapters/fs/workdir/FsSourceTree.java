package dev.forkpoint.adapters.fs.workdir;

import dev.forkpoint.application.port.SourceTree;
import dev.forkpoint.domain.snapshot.EntryPath;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;

/// Files below a directory of the local file system, all of them or a choice.
///
/// A link is never followed, except where the directory itself is given as one. Links that leave
/// the tree, sockets, pipes, devices, and names that are not UTF-8 are left out. A file or
/// directory that may not be read ends the walk: a snapshot must not shrink unnoticed.
public final class FsSourceTree implements SourceTree {
  private final Path root;
  private final Predicate<EntryPath> chosen;

  private FsSourceTree(Path root, Predicate<EntryPath> chosen) {
    this.root = root;
    this.chosen = chosen;
  }

  /// Everything in a directory.
  public static FsSourceTree of(Path root) {
    return new FsSourceTree(root, _ -> true);
  }

  /// Some files and directories, each with all that is below it, and the directories on the way to
  /// them. What of them is absent is not met.
  public static FsSourceTree of(Path root, List<EntryPath> chosen) {
    return new FsSourceTree(
        root, path -> chosen.stream().anyMatch(choice -> belongTogether(choice, path)));
  }

  private static boolean belongTogether(EntryPath choice, EntryPath path) {
    return path.equals(choice) || path.isBelow(choice) || choice.isBelow(path);
  }

  @Override
  public Walk walk() throws IOException {
    if (!Files.isDirectory(root)) {
      throw new IOException("cannot read " + root + ": there is no such directory");
    }
    return new TreeWalk(root.toRealPath(), chosen);
  }

  @Override
  public InputStream open(EntryPath path) throws IOException {
    Path file = FileNames.resolve(root, path.value());
    try {
      return Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS);
    } catch (NoSuchFileException e) {
      throw e;
    } catch (IOException e) {
      throw FileTrouble.reading(file, e);
    }
  }
}
