package dev.forkpoint.application.trace;

import dev.forkpoint.application.port.TraceFormat;
import dev.forkpoint.application.port.WorkingDirectory;
import dev.forkpoint.application.vault.TraceRestorer;
import dev.forkpoint.application.vault.TraceRestorer.Copying;
import dev.forkpoint.application.vault.WorkspaceVault;
import dev.forkpoint.domain.relocation.Relocations;
import dev.forkpoint.domain.session.Session;
import dev.forkpoint.domain.snapshot.EntryPath;
import dev.forkpoint.domain.trace.Trace;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/// Writes traces to disk as their agents wrote them: the main file and its sidecars, byte for byte,
/// but for paths that are elsewhere now.
///
/// A fork is another session than the one whose rows it begins with. So that its agent takes it for
/// one, its main file says the fork's id, and is called like that.
public final class NativeTraces {
  private final TraceFormats formats;

  public NativeTraces(TraceFormats formats) {
    this.formats = formats;
  }

  /// Writes a trace into a directory, which is made where there is none.
  ///
  /// @param name what to call the main file; its sidecar folder is then called like it, without the
  ///   ending. As in the trace where not given
  /// @param relocations what is elsewhere now than the rows say
  public WrittenTrace write(
      Session session,
      Trace trace,
      WorkspaceVault workspace,
      WorkingDirectory directory,
      Optional<String> name,
      Relocations relocations)
      throws IOException {
    Optional<String> forkId = forkId(session);
    String own = forkId.isPresent() ? forkName(trace, forkId.get(), workspace) : nameOf(trace);
    String main = name.orElse(own);
    Optional<Copying> asFork = forkId.map(id -> copyAs(trace.format(), id));
    RelocatedCopies copies = new RelocatedCopies(relocations);
    long bytes =
        new TraceRestorer(workspace, directory)
            .restore(
                trace.files(),
                path -> rename(path, trace.main(), main),
                path -> copies.of(path, path.equals(trace.main()) ? asFork : Optional.empty()));
    return new WrittenTrace(main, trace.files().files(), bytes, copies.changedRows());
  }

  /// What the agent calls the session once its trace is written: what it resumes it by.
  public Optional<String> agentsId(Session session, Trace trace, WorkspaceVault workspace)
      throws IOException {
    Optional<String> forkId = forkId(session);
    return forkId.isPresent() ? forkId : ownId(trace, workspace);
  }

  private static Optional<String> forkId(Session session) {
    return session.forkPoint().map(_ -> session.id().value());
  }

  private Copying copyAs(String format, String id) {
    return (file, target) -> formats.named(format).copyAs(id, file, target);
  }

  private static String nameOf(Trace trace) {
    return trace.main().name();
  }

  private Optional<String> ownId(Trace trace, WorkspaceVault workspace) throws IOException {
    try (InputStream file = workspace.open(trace.files(), trace.main())) {
      return formats.named(trace.format()).sessionId(file.readNBytes(TraceFormat.HEAD_BYTES));
    }
  }

  /// Agents find a session by its id, or the beginning of that, in the name of its file.
  private String forkName(Trace trace, String id, WorkspaceVault workspace) throws IOException {
    return ownId(trace, workspace)
        .map(own -> new SessionFileName(nameOf(trace)).renamed(own, id))
        .orElse(nameOf(trace));
  }

  private static EntryPath rename(EntryPath path, EntryPath oldMain, String newMain) {
    String oldFolder = withoutEnding(oldMain.value());
    if (path.equals(oldMain)) {
      return new EntryPath(newMain);
    }
    if (path.value().equals(oldFolder) || path.value().startsWith(oldFolder + "/")) {
      return new EntryPath(withoutEnding(newMain) + path.value().substring(oldFolder.length()));
    }
    return path;
  }

  private static String withoutEnding(String file) {
    int dot = file.lastIndexOf('.');
    return dot <= 0 ? file + ".d" : file.substring(0, dot);
  }

  /// A trace on disk.
  ///
  /// @param main the name of its main file
  /// @param files the number of its files
  /// @param bytes their length together
  /// @param changedRows in how many rows paths were rewritten
  public record WrittenTrace(String main, long files, long bytes, long changedRows) {}
}
