package dev.forkpoint.application.checkpoint;

import dev.forkpoint.application.checkpoint.EndTurnResult.SavedTurn;
import dev.forkpoint.application.port.Baseline;
import dev.forkpoint.application.port.HomeCatalog;
import dev.forkpoint.application.port.SessionCatalog;
import dev.forkpoint.application.port.SessionCatalog.CheckpointSummary;
import dev.forkpoint.application.port.SessionCatalog.SessionState;
import dev.forkpoint.application.port.SessionFiles;
import dev.forkpoint.application.port.SessionFiles.FoundSession;
import dev.forkpoint.application.port.TurnDirectories;
import dev.forkpoint.application.port.TurnDirectories.SavedAs;
import dev.forkpoint.application.port.TurnDirectories.TurnRecord;
import dev.forkpoint.application.port.WorkingDirectories;
import dev.forkpoint.application.port.WorkingDirectory;
import dev.forkpoint.application.port.WorkingDirectory.StampRecorder;
import dev.forkpoint.application.trace.TraceIntake;
import dev.forkpoint.application.trace.TraceIntake.TakenIn;
import dev.forkpoint.application.vault.CheckpointWriter;
import dev.forkpoint.application.vault.HomeResult;
import dev.forkpoint.application.vault.HomeTree;
import dev.forkpoint.application.vault.LeftOut;
import dev.forkpoint.application.vault.Progress;
import dev.forkpoint.application.vault.SavedTree;
import dev.forkpoint.application.vault.Vault;
import dev.forkpoint.application.vault.WorkspaceVault;
import dev.forkpoint.domain.home.Home.SavedBy;
import dev.forkpoint.domain.layout.TurnPlace;
import dev.forkpoint.domain.session.Checkpoint;
import dev.forkpoint.domain.session.SessionId;
import dev.forkpoint.domain.snapshot.EntryPath;
import dev.forkpoint.domain.snapshot.Snapshot;
import dev.forkpoint.domain.trace.TraceIssue;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// Saves what a turn left: the trace and the files as a checkpoint, then the home. Only when all of
/// that is recorded, the turn's directory goes.
///
/// The trace is in the store before the first file is read, so that the conversation is saved where
/// the files cannot be. Ending a turn again that failed on the way saves what is missing.
public final class EndTurn {
  private final Vault vault;
  private final SessionCatalog catalog;
  private final HomeCatalog homes;
  private final TurnDirectories turns;
  private final WorkingDirectories directories;
  private final SessionFiles sessionFiles;
  private final TraceIntake traces;
  private final InstantSource clock;
  private final TurnRecorder recorder;

  public EndTurn(
      Vault vault,
      SessionCatalog catalog,
      HomeCatalog homes,
      TurnDirectories turns,
      WorkingDirectories directories,
      SessionFiles sessionFiles,
      TraceIntake traces,
      InstantSource clock,
      Supplier<SessionId> newIds) {
    this.vault = vault;
    this.catalog = catalog;
    this.homes = homes;
    this.turns = turns;
    this.directories = directories;
    this.sessionFiles = sessionFiles;
    this.traces = traces;
    this.clock = clock;
    this.recorder = new TurnRecorder(catalog, clock, newIds);
  }

  /// Ends a turn.
  ///
  /// @throws IOException where something could not be saved; the turn's directory is still there
  public EndTurnResult end(TurnRecord turn, Progress progress) throws IOException {
    Optional<SessionState> state = catalog.session(turn.session());
    if (state.isEmpty()) {
      return new EndTurnResult.NoSuchSession(turn.session());
    }
    return new Ending(turn, state.get()).end(progress);
  }

  /// A turn that is being saved.
  private final class Ending {
    private final TurnRecord turn;
    private final SessionState state;
    private final WorkspaceVault workspace;
    private final TurnPlace place;

    Ending(TurnRecord turn, SessionState state) throws IOException {
      this.turn = turn;
      this.state = state;
      this.workspace = vault.of(state.session().workspace());
      this.place = turns.place(turn.session(), Optional.of(turn.files()));
    }

    EndTurnResult end(Progress progress) throws IOException {
      Optional<SessionState> before =
          turn.saved().flatMap(saved -> catalog.session(saved.session()));
      if (before.isPresent()) {
        return ended(saved(before.get(), List.of(), List.of()));
      }
      Optional<FoundSession> found =
          new TurnTrace(sessionFiles, directories).find(traceFolders(), turn.trace());
      try (CheckpointWriter writer = workspace.begin()) {
        Optional<TakenIn> trace =
            found.isPresent()
                ? Optional.of(traces.take(found.get(), writer, workspace))
                : Optional.empty();
        return end(saving(trace, writer), progress);
      }
    }

    private EndTurnResult end(Saving saving, Progress progress) throws IOException {
      WorkingDirectory directory = directories.at(turn.files());
      try (StampRecorder stamps = directory.record()) {
        SavedFiles files;
        try {
          files = saveFiles(directory, stamps, progress);
        } catch (IOException e) {
          return withoutFiles(saving, e);
        }
        SessionState now = saving.record(files.tree().snapshot(), files.packedBytes());
        turns.record(turn.savedAs(new SavedAs(id(now), now.head().number())));
        stamps.commit(new Baseline.OfSession(id(now), now.head().number(), true));
        return ended(saved(now, files.tree().leftOut(), saving.issues()));
      }
    }

    private SavedFiles saveFiles(
        WorkingDirectory directory, StampRecorder stamps, Progress progress) throws IOException {
      Optional<Snapshot> known = DirectoryHistory.files(directory, workspace, catalog);
      try (CheckpointWriter writer = workspace.begin()) {
        SavedTree tree = writer.files(directory, known, stamps::add, progress);
        return new SavedFiles(tree, writer.finish());
      }
    }

    private EndTurnResult ended(SavedTurn saved) throws IOException {
      HomeResult home = saveHome(saved.state());
      turns.remove(turn.session());
      return new EndTurnResult.Ended(saved, home);
    }

    /// The next attempt goes on from here.
    private EndTurnResult withoutFiles(Saving saving, IOException why) throws IOException {
      if (saving.trace().isEmpty()) {
        throw why;
      }
      try {
        SessionState now = saving.record(saving.from().files(), 0);
        SavedTurn saved = saved(now, List.of(), saving.issues());
        if (!saved.forked()) {
          turns.record(turn.from(now.head().number()));
        }
        return new EndTurnResult.FilesNotSaved(saved, saveHome(now), why);
      } catch (IOException e) {
        why.addSuppressed(e);
        throw why;
      }
    }

    private SavedTurn saved(SessionState now, List<LeftOut> leftOut, List<TraceIssue> issues) {
      return new SavedTurn(now, !id(now).equals(turn.session()), leftOut, issues);
    }

    private HomeResult saveHome(SessionState now) throws IOException {
      if (!turn.layout().hasHome()) {
        return new HomeResult.Unchanged();
      }
      WorkingDirectory directory = directories.at(place.home());
      SavedBy by = new SavedBy(id(now), now.head().number());
      return new HomeSave(homes, clock)
          .save(workspace, directory, new HomeTree(directory, tracesInHome()), by);
    }

    private List<String> traceFolders() {
      return turn.layout().traceFolders(place);
    }

    private Set<EntryPath> tracesInHome() {
      int home = place.home().length() + 1;
      return traceFolders().stream()
          .map(folder -> new EntryPath(folder.substring(home)))
          .collect(Collectors.toSet());
    }

    private Saving saving(Optional<TakenIn> trace, CheckpointWriter writer) throws IOException {
      CheckpointSummary start =
          catalog.checkpoint(turn.session(), turn.checkpoint()).orElse(state.head());
      return new Saving(state, start, workspace.checkpoint(start), trace, writer);
    }
  }

  private static SessionId id(SessionState state) {
    return state.session().id();
  }

  /// Files that are in the store.
  private record SavedFiles(SavedTree tree, long packedBytes) {}

  /// A turn whose trace is in the store.
  private final class Saving {
    private final SessionState state;
    private final CheckpointSummary start;
    private final Checkpoint from;
    private final Optional<TakenIn> trace;
    private final CheckpointWriter writer;

    Saving(
        SessionState state,
        CheckpointSummary start,
        Checkpoint from,
        Optional<TakenIn> trace,
        CheckpointWriter writer) {
      this.state = state;
      this.start = start;
      this.from = from;
      this.trace = trace;
      this.writer = writer;
    }

    Checkpoint from() {
      return from;
    }

    Optional<TakenIn> trace() {
      return trace;
    }

    List<TraceIssue> issues() {
      return trace.map(TakenIn::issues).orElse(List.of());
    }

    /// @param packedBytes length of the packs that the files added
    SessionState record(Snapshot files, long packedBytes) throws IOException {
      Turn turn = new Turn(state, start, from, trace, files, writer.finish() + packedBytes);
      Optional<SessionState> moved = recorder.advance(turn, writer);
      return moved.isPresent() ? moved.get() : recorder.fork(turn, writer);
    }
  }
}
