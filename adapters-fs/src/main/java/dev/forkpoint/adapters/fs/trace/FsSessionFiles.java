package dev.forkpoint.adapters.fs.trace;

import dev.forkpoint.adapters.fs.trace.SessionLayout.Parts;
import dev.forkpoint.adapters.fs.workdir.FsSourceTree;
import dev.forkpoint.application.port.SessionFiles;
import dev.forkpoint.domain.snapshot.EntryPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Finds sessions on the local disk. A file is a session's main file because of what it holds: the
/// first agent whose format recognises it has it.
///
/// Sessions come in the order of their paths. Below a folder no link is followed, and what belongs
/// to a session is not searched for others.
public final class FsSessionFiles implements SessionFiles {
  private final List<SessionLayout> layouts;

  /// @param layouts the agents, in the order in which they are asked
  public FsSessionFiles(List<SessionLayout> layouts) {
    this.layouts = List.copyOf(layouts);
  }

  @Override
  public List<FoundSession> find(String place) throws IOException {
    Path path = existing(place);
    Search search = new Search();
    if (Files.isDirectory(path)) {
      search.below(path);
    } else {
      search.among(List.of(path), children(directory(path)));
    }
    return search.found();
  }

  /// A link that a person names stands for what it leads to.
  private static Path existing(String place) throws IOException {
    Path path = path(place);
    if (!Files.exists(path)) {
      throw new NoSuchFileException(place, null, "there is nothing at this place");
    }
    return Files.isSymbolicLink(path) ? path.toRealPath() : path;
  }

  private static Path path(String place) throws NoSuchFileException {
    try {
      return Path.of(place);
    } catch (InvalidPathException e) {
      throw new NoSuchFileException(place, null, e.getReason());
    }
  }

  private static Path directory(Path file) {
    Path parent = file.getParent();
    return parent == null ? Path.of("") : parent;
  }

  private static List<Path> children(Path directory) throws IOException {
    try (Stream<Path> children = Files.list(directory)) {
      return children.toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private final class Search {
    private final List<Located> found = new ArrayList<>();

    List<FoundSession> found() {
      return found.stream()
          .sorted(Comparator.comparing(Located::main))
          .map(Located::session)
          .toList();
    }

    void below(Path directory) throws IOException {
      List<Path> children = children(directory);
      Set<Path> taken = among(children, children);
      for (Path child : children) {
        if (Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS) && !taken.contains(child)) {
          below(child);
        }
      }
    }

    /// @param candidates what may be a main file
    /// @return what belongs to a session
    Set<Path> among(List<Path> candidates, List<Path> siblings) throws IOException {
      Set<Path> taken = new HashSet<>();
      for (SessionLayout layout : layouts) {
        List<Path> mains = recognised(layout, candidates, taken);
        taken.addAll(mains);
        for (Parts parts : layout.sessions(mains, siblings)) {
          taken.addAll(parts.sidecars());
          found.add(new Located(parts.main(), session(layout, parts)));
        }
      }
      return taken;
    }
  }

  private static List<Path> recognised(SessionLayout layout, List<Path> candidates, Set<Path> taken)
      throws IOException {
    List<Path> recognised = new ArrayList<>();
    for (Path candidate : candidates) {
      if (!taken.contains(candidate)
          && layout.mayBeMain(candidate.getFileName().toString())
          && Files.isRegularFile(candidate, LinkOption.NOFOLLOW_LINKS)
          && layout.format().recognises(FileHead.read(candidate))) {
        recognised.add(candidate);
      }
    }
    return recognised;
  }

  private static FoundSession session(SessionLayout layout, Parts parts) {
    EntryPath main = entry(parts.main());
    List<EntryPath> files =
        Stream.concat(Stream.of(parts.main()), parts.sidecars().stream())
            .map(FsSessionFiles::entry)
            .toList();
    return new FoundSession(
        parts.main().toString(),
        layout.format().name(),
        main,
        FsSourceTree.of(directory(parts.main()), files));
  }

  private static EntryPath entry(Path file) {
    return EntryPath.ROOT.child(file.getFileName().toString());
  }

  private record Located(Path main, FoundSession session) {}
}
