package dev.forkpoint.application.care;

import dev.forkpoint.application.care.RebuildCatalog.Damage;
import dev.forkpoint.application.care.RebuildCatalog.Report;
import dev.forkpoint.application.port.HomeCatalog;
import dev.forkpoint.application.port.HomeCatalog.HomeHeadResult;
import dev.forkpoint.application.port.HomeCatalog.HomeSummary;
import dev.forkpoint.application.port.ObjectKey;
import dev.forkpoint.application.port.SessionCatalog;
import dev.forkpoint.application.port.SessionCatalog.CheckpointSummary;
import dev.forkpoint.application.port.SessionCatalog.HeadResult;
import dev.forkpoint.application.port.SessionCatalog.SessionState;
import dev.forkpoint.application.port.StoreException;
import dev.forkpoint.application.trace.TraceIntake;
import dev.forkpoint.application.vault.CheckpointPlace;
import dev.forkpoint.application.vault.Progress;
import dev.forkpoint.application.vault.WorkspaceVault;
import dev.forkpoint.application.vault.WorkspaceVault.StoredCheckpoint;
import dev.forkpoint.application.vault.WorkspaceVault.StoredHome;
import dev.forkpoint.domain.session.Checkpoint;
import dev.forkpoint.domain.session.Session;
import dev.forkpoint.domain.session.SessionId;
import dev.forkpoint.domain.session.Workspace;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Brings into the catalog what the store holds of one workspace.
final class WorkspaceRebuild {
  private final WorkspaceVault workspace;
  private final SessionCatalog catalog;
  private final HomeCatalog homes;
  private final TraceIntake traces;
  private final Progress progress;
  private final List<Damage> damages = new ArrayList<>();
  private int sessions;
  private int checkpoints;
  private int states;
  private long read;

  WorkspaceRebuild(
      WorkspaceVault workspace,
      SessionCatalog catalog,
      HomeCatalog homes,
      TraceIntake traces,
      Progress progress) {
    this.workspace = workspace;
    this.catalog = catalog;
    this.homes = homes;
    this.traces = traces;
    this.progress = progress;
  }

  Report rebuild() throws IOException {
    Map<SessionId, List<CheckpointPlace>> places = workspace.checkpointPlaces();
    Set<TurnState> forks = firstStates(places);
    for (Map.Entry<SessionId, List<CheckpointPlace>> session : places.entrySet()) {
      if (!isDeleted(session.getKey())) {
        List<StoredCheckpoint> sound =
            sound(session.getValue(), workspace::checkpoint, workspace::key, damages::add);
        add(CheckpointLine.of(sound, one -> forks.contains(TurnState.of(one))));
      }
    }
    if (catalog.workspace(workspace.id()).isPresent()) {
      addHomes();
    }
    return new Report(sessions, checkpoints, states, damages);
  }

  private boolean isDeleted(SessionId id) {
    return catalog.deletedStartingWith(id.value(), 1).stream()
        .anyMatch(state -> state.session().id().equals(id));
  }

  /// Those that are damaged are told where their session's turn comes.
  private Set<TurnState> firstStates(Map<SessionId, List<CheckpointPlace>> places)
      throws StoreException {
    List<CheckpointPlace> firsts =
        places.values().stream().flatMap(List::stream).filter(one -> one.number() == 1).toList();
    return sound(firsts, workspace::checkpoint, workspace::key, _ -> {}).stream()
        .map(TurnState::of)
        .collect(Collectors.toUnmodifiableSet());
  }

  private void add(List<StoredCheckpoint> line) throws IOException {
    if (line.isEmpty()) {
      return;
    }
    Checkpoint newest = line.getLast().checkpoint();
    List<CheckpointSummary> all = line.stream().map(StoredCheckpoint::summary).toList();
    catalog.ensureWorkspace(new Workspace(workspace.id(), newest.session().createdAt()));
    Optional<SessionState> known = catalog.session(newest.session().id());
    if (known.isPresent()) {
      addMissing(known.get(), newest.session(), all);
    } else {
      begin(newest, all);
    }
  }

  private void begin(Checkpoint newest, List<CheckpointSummary> all) throws IOException {
    Optional<String> prompt = traces.firstPrompt(newest.trace(), workspace);
    catalog.begin(newest.session().asked(prompt), all);
    sessions++;
    checkpoints += all.size();
  }

  private void addMissing(SessionState state, Session session, List<CheckpointSummary> all) {
    Set<Integer> there =
        catalog.checkpoints(session.id()).stream()
            .map(CheckpointSummary::number)
            .collect(Collectors.toUnmodifiableSet());
    List<CheckpointSummary> missing =
        all.stream().filter(one -> !there.contains(one.number())).toList();
    if (missing.isEmpty()) {
      return;
    }
    boolean isAhead = missing.getLast().number() > state.head().number();
    Session known = state.session();
    Session then = isAhead ? session.titled(known.title()).asked(known.firstPrompt()) : known;
    if (catalog.advance(then, missing, state.head().number()) instanceof HeadResult.Moved) {
      checkpoints += missing.size();
    }
  }

  private void addHomes() throws StoreException {
    int known = homes.head(workspace.id()).map(HomeSummary::number).orElse(0);
    for (StoredHome home :
        HomeLine.of(sound(workspace.homePlaces(), workspace::home, workspace::key, damages::add))) {
      if (home.home().number() > known
          && homes.advance(home.summary()) instanceof HomeHeadResult.Moved) {
        states++;
      }
    }
  }

  private interface Reading<P, T> {
    T at(P place) throws StoreException;
  }

  private <P, T> List<T> sound(
      List<P> places, Reading<P, T> reading, Function<P, ObjectKey> keys, Consumer<Damage> told)
      throws StoreException {
    List<T> sound = new ArrayList<>();
    for (P place : places) {
      try {
        sound.add(reading.at(place));
      } catch (StoreException.Damaged e) {
        told.accept(new Damage(keys.apply(place), String.valueOf(e.getMessage())));
      }
      progress.at(++read, 0);
    }
    return sound;
  }
}
