package dev.forkpoint.application.fake;

import dev.forkpoint.application.port.HomeCatalog;
import dev.forkpoint.domain.session.SessionId;
import dev.forkpoint.domain.session.WorkspaceId;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/// Homes in memory.
public final class InMemoryHomeCatalog implements HomeCatalog {
  private final NavigableMap<String, NavigableMap<Integer, HomeSummary>> homes = new TreeMap<>();

  private NavigableMap<Integer, HomeSummary> of(WorkspaceId workspace) {
    return homes.computeIfAbsent(workspace.value(), _ -> new TreeMap<>());
  }

  @Override
  public synchronized Optional<HomeSummary> head(WorkspaceId workspace) {
    return homes(workspace, Integer.MAX_VALUE, 1).stream().findFirst();
  }

  @Override
  public synchronized Optional<HomeSummary> home(WorkspaceId workspace, int number) {
    return Optional.ofNullable(of(workspace).get(number));
  }

  @Override
  public synchronized List<HomeSummary> homes(WorkspaceId workspace, int before, int limit) {
    return of(workspace).headMap(before, false).descendingMap().values().stream()
        .limit(limit)
        .toList();
  }

  @Override
  public synchronized List<HomeSummary> homesSavedBy(WorkspaceId workspace, SessionId session) {
    return of(workspace).values().stream()
        .filter(home -> home.savedBy().session().equals(session))
        .sorted(Comparator.comparingInt(HomeSummary::number))
        .toList();
  }

  @Override
  public synchronized HomeHeadResult advance(HomeSummary next) {
    if (!of(next.workspace()).tailMap(next.number(), true).isEmpty()) {
      return new HomeHeadResult.Lost();
    }
    of(next.workspace()).put(next.number(), next);
    return new HomeHeadResult.Moved();
  }
}
