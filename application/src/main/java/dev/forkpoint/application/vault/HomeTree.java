package dev.forkpoint.application.vault;

import dev.forkpoint.application.port.SourceTree;
import dev.forkpoint.domain.download.Credentials;
import dev.forkpoint.domain.layout.ProjectFolder;
import dev.forkpoint.domain.snapshot.EntryPath;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.Set;

/// What of an agent's home is shared: not the folders of the turn's own trace, and no credentials,
/// and not the copies of its settings that the agent makes whenever it starts.
public final class HomeTree implements SourceTree {
  private static final EntryPath PROJECTS = new EntryPath(ProjectFolder.ABOVE);
  private static final EntryPath BACKUPS = new EntryPath("backups");

  private final SourceTree home;
  private final Set<EntryPath> traces;

  /// @param traces the folders of the turn's trace
  public HomeTree(SourceTree home, Set<EntryPath> traces) {
    this.home = home;
    this.traces = traces;
  }

  @Override
  public InputStream open(EntryPath path) throws IOException {
    return home.open(path);
  }

  @Override
  public Walk walk() throws IOException {
    return new SharedWalk(home.walk());
  }

  private boolean isShared(EntryPath path) {
    return !isWithin(path, BACKUPS) && traces.stream().noneMatch(trace -> isWithin(path, trace));
  }

  private static boolean isWithin(EntryPath path, EntryPath directory) {
    return path.equals(directory) || path.isBelow(directory);
  }

  private static Found judged(Found found) {
    return found instanceof Found.File && Credentials.include(found.path())
        ? new Found.LeftOut(found.path(), "it holds credentials")
        : found;
  }

  /// The directory above the folders of traces is met when something shared is met in it.
  private final class SharedWalk implements Walk {
    private final Walk walk;
    private Optional<Found> projects = Optional.empty();
    private Optional<Found> behind = Optional.empty();

    SharedWalk(Walk walk) {
      this.walk = walk;
    }

    @Override
    public Optional<Found> next() throws IOException {
      Optional<Found> found = behind.isPresent() ? behind : nextShared();
      behind = Optional.empty();
      if (found.isPresent() && found.get().path().equals(PROJECTS)) {
        projects = found;
        found = nextShared();
      }
      return projects.isPresent() ? announced(found) : found;
    }

    private Optional<Found> announced(Optional<Found> found) {
      Optional<Found> directory = projects;
      projects = Optional.empty();
      if (found.isEmpty() || !found.get().path().isBelow(PROJECTS)) {
        return found;
      }
      behind = found;
      return directory;
    }

    private Optional<Found> nextShared() throws IOException {
      Optional<Found> found = walk.next();
      while (found.isPresent() && !isShared(found.get().path())) {
        found = walk.next();
      }
      return found.map(HomeTree::judged);
    }

    @Override
    public void close() throws IOException {
      walk.close();
    }
  }
}
