package dev.forkpoint.application.checkpoint;

import dev.forkpoint.application.port.HomeCatalog;
import dev.forkpoint.application.port.SessionCatalog;
import dev.forkpoint.application.port.SessionCatalog.CheckpointSummary;
import dev.forkpoint.application.port.SessionCatalog.SessionState;
import dev.forkpoint.application.port.SourceTree;
import dev.forkpoint.application.port.SourceTree.Found;
import dev.forkpoint.application.port.TurnDirectories;
import dev.forkpoint.application.port.TurnDirectories.LaidTrace;
import dev.forkpoint.application.port.TurnDirectories.TurnRecord;
import dev.forkpoint.application.port.WorkingDirectories;
import dev.forkpoint.application.port.WorkingDirectory;
import dev.forkpoint.application.trace.NativeTraces;
import dev.forkpoint.application.trace.NoConversation;
import dev.forkpoint.application.vault.Progress;
import dev.forkpoint.application.vault.Vault;
import dev.forkpoint.application.vault.WorkspaceVault;
import dev.forkpoint.domain.layout.Layout;
import dev.forkpoint.domain.layout.ProjectFolder;
import dev.forkpoint.domain.layout.TurnPlace;
import dev.forkpoint.domain.session.Session;
import dev.forkpoint.domain.snapshot.EntryPath;
import dev.forkpoint.domain.trace.Trace;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Optional;

/// Lays a session out for one turn of its agent: the home that its workspace shares, the trace
/// where the agent finds it, and the files.
///
/// Whoever begins a turn holds the session's claim until it has ended.
public final class BeginTurn {
  private final Vault vault;
  private final SessionCatalog catalog;
  private final HomeCatalog homes;
  private final TurnDirectories turns;
  private final WorkingDirectories directories;
  private final NativeTraces traces;
  private final InstantSource clock;

  public BeginTurn(
      Vault vault,
      SessionCatalog catalog,
      HomeCatalog homes,
      TurnDirectories turns,
      WorkingDirectories directories,
      NativeTraces traces,
      InstantSource clock) {
    this.vault = vault;
    this.catalog = catalog;
    this.homes = homes;
    this.turns = turns;
    this.directories = directories;
    this.traces = traces;
    this.clock = clock;
  }

  /// Begins a turn.
  public BeginTurnResult begin(TurnOrder order, Progress progress) throws IOException {
    Optional<SessionState> state = catalog.session(order.session());
    if (state.isEmpty()) {
      return new BeginTurnResult.NoSuchSession(order.session());
    }
    int last = state.get().head().number();
    int number = order.at().orElse(last);
    Optional<CheckpointSummary> checkpoint = catalog.checkpoint(order.session(), number);
    if (checkpoint.isEmpty()) {
      return new BeginTurnResult.NoSuchCheckpoint(order.session(), number, last);
    }
    Optional<TurnRecord> left = turns.find(order.session());
    return left.isPresent()
        ? new BeginTurnResult.LeftBehind(left.get(), turns.location(order.session()))
        : begin(order, state.get().session(), checkpoint.get(), progress);
  }

  private BeginTurnResult begin(
      TurnOrder order, Session session, CheckpointSummary checkpoint, Progress progress)
      throws IOException {
    Layout layout = order.layout().orElseGet(() -> Layout.of(session.agent()));
    TurnPlace place = turns.place(session.id(), order.files());
    if (layout == Layout.CLAUDE_CODE && !ProjectFolder.of(place.files()).isKnown()) {
      return new BeginTurnResult.PathTooLong(place.files());
    }
    turns.prepare(session.id());
    try {
      return new Start(order, session, checkpoint, layout, place).begin(progress);
    } catch (IOException e) {
      removeAfter(e, session);
      throw e;
    }
  }

  private void removeAfter(IOException failure, Session session) {
    try {
      turns.remove(session.id());
    } catch (IOException e) {
      failure.addSuppressed(e);
    }
  }

  /// A turn that is being laid out.
  private final class Start {
    private final TurnOrder order;
    private final Session session;
    private final CheckpointSummary checkpoint;
    private final Layout layout;
    private final TurnPlace place;
    private final WorkspaceVault workspace;

    Start(
        TurnOrder order,
        Session session,
        CheckpointSummary checkpoint,
        Layout layout,
        TurnPlace place) {
      this.order = order;
      this.session = session;
      this.checkpoint = checkpoint;
      this.layout = layout;
      this.place = place;
      this.workspace = vault.of(session.workspace());
    }

    BeginTurnResult begin(Progress progress) throws IOException {
      WorkingDirectory files = directories.at(place.files());
      return switch (new FilesCheckout(catalog)
          .lay(workspace, checkpoint, files, false, progress)) {
        case CheckOutResult.CheckedOut _ -> layRest();
        case CheckOutResult.WouldLose lost -> {
          turns.remove(session.id());
          yield new BeginTurnResult.WouldLose(lost.location(), lost.changed());
        }
      };
    }

    private BeginTurnResult.Begun layRest() throws IOException {
      if (layout.hasHome()) {
        new HomeCheckout(homes).lay(workspace, directories.at(place.home()));
      }
      Trace trace = workspace.checkpoint(checkpoint).trace();
      return trace.format().equals(NoConversation.NAME)
          ? recorded(Optional.empty(), Optional.empty())
          : recorded(trace, traces.agentsId(session, trace, workspace));
    }

    private BeginTurnResult.Begun recorded(Trace trace, Optional<String> agentsId)
        throws IOException {
      return recorded(Optional.of(layTrace(trace, agentsId)), agentsId);
    }

    /// Claude Code resumes a session by the name of its file.
    private LaidTrace layTrace(Trace trace, Optional<String> agentsId) throws IOException {
      Optional<String> name =
          layout == Layout.CLAUDE_CODE ? agentsId.map(id -> id + ".jsonl") : Optional.empty();
      WorkingDirectory directory = directories.at(traceFolder());
      String main =
          traces.write(session, trace, workspace, directory, name, order.relocations()).main();
      return laid(directory, new EntryPath(main));
    }

    private String traceFolder() {
      return layout.traceFolders(place).getFirst();
    }

    private BeginTurnResult.Begun recorded(Optional<LaidTrace> trace, Optional<String> agentsId)
        throws IOException {
      TurnRecord turn =
          new TurnRecord(
              session.id(),
              checkpoint.number(),
              layout,
              place.files(),
              trace,
              clock.instant(),
              Optional.empty());
      turns.record(turn);
      String main = trace.map(LaidTrace::name).orElse(session.id() + ".jsonl");
      return new BeginTurnResult.Begun(
          session, checkpoint, turn, place, traceFolder() + '/' + main, agentsId);
    }
  }

  private static LaidTrace laid(SourceTree directory, EntryPath main) throws IOException {
    try (SourceTree.Walk walk = directory.walk()) {
      Optional<Found> found = walk.next();
      while (found.isPresent() && !found.get().path().equals(main)) {
        found = walk.next();
      }
      return found
          .filter(Found.File.class::isInstance)
          .map(Found.File.class::cast)
          .map(file -> new LaidTrace(main.value(), file.bytes(), file.modified()))
          .orElseThrow(() -> new IOException("the trace " + main + " has gone at once"));
    }
  }
}
