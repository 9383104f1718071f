package dev.forkpoint.application.broker;

import dev.forkpoint.application.broker.BrokerListing.Contents;
import dev.forkpoint.application.port.BrokerBucket.BrokerObject;
import dev.forkpoint.application.port.LocalCopies.LocalCopy;
import dev.forkpoint.application.port.SourceTree;
import dev.forkpoint.application.vault.HomeTree;
import dev.forkpoint.application.vault.WorkspaceVault;
import dev.forkpoint.domain.broker.BrokerSession;
import dev.forkpoint.domain.session.SessionId;
import dev.forkpoint.domain.snapshot.EntryPath;
import java.io.IOException;
import java.util.Collection;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Brings in what a bucket holds of one workspace. Of a session's objects the newest comes first,
/// so that older ones are found to be a part of it.
final class WorkspaceMigration {
  /// What stands in the place of a session where it is told who saved the shared home.
  private static final SessionId SHARED_HOME = new SessionId("claude-home");

  private final WorkspaceVault workspace;
  private final Contents contents;
  private final BrokerSource source;
  private final SessionMigration sessions;
  private final HomeMigration homes;
  private final MigrationLog log;

  WorkspaceMigration(
      WorkspaceVault workspace,
      Contents contents,
      BrokerSource source,
      SessionMigration sessions,
      HomeMigration homes,
      MigrationLog log) {
    this.workspace = workspace;
    this.contents = contents;
    this.source = source;
    this.sessions = sessions;
    this.homes = homes;
    this.log = log;
  }

  void bring() throws IOException {
    Optional<OpenArchive> home = sharedHome();
    try {
      bring(home);
    } finally {
      if (home.isPresent()) {
        home.get().close();
      }
    }
    each(contents.gateways(), this::bringGateway);
  }

  /// One that is damaged keeps no session from coming in.
  private Optional<OpenArchive> sharedHome() throws IOException {
    if (contents.home().isEmpty()) {
      return Optional.empty();
    }
    BrokerObject object = contents.home().get();
    try {
      return Optional.of(source.open(object));
    } catch (Unfit e) {
      log.refuse(object, e);
      return Optional.empty();
    }
  }

  private void bring(Optional<OpenArchive> home) throws IOException {
    NavigableMap<SessionId, SourceTree> copies = new TreeMap<>(contents.folders().comparator());
    if (home.isPresent()) {
      SourceTree files = home.get().files();
      NavigableMap<SessionId, EntryPath> folders = ProjectFolders.of(files).ofSessions();
      folders.forEach((session, folder) -> copies.put(session, new SubTree(files, folder)));
      bringHome(contents.home().orElseThrow(), files, folders.values(), SHARED_HOME);
    }
    each(contents.folders(), this::bringFolder);
    each(contents.transcripts(), (session, object) -> bringTranscript(session, object, copies));
    copies.keySet().removeIf(contents::has);
    for (Map.Entry<SessionId, SourceTree> copy : copies.entrySet()) {
      attempt(
          contents.home().orElseThrow(),
          object -> bring(new BrokerSession(copy.getKey()), object, copy.getValue()));
    }
  }

  private void bringHome(
      BrokerObject object, SourceTree home, Collection<EntryPath> traces, SessionId from)
      throws IOException {
    SourceTree shared = new HomeTree(home, Set.copyOf(traces));
    log.add(object, workspace.id(), homes.bring(workspace, shared, from));
  }

  private void bringFolder(SessionId session, BrokerObject object) throws IOException, Unfit {
    try (OpenArchive archive = source.open(object)) {
      bring(new BrokerSession(session), object, archive.files());
    }
  }

  /// A session that has a folder of its own has what belongs to it there.
  private void bringTranscript(SessionId id, BrokerObject object, Map<SessionId, SourceTree> copies)
      throws IOException, Unfit {
    BrokerSession session = new BrokerSession(id);
    Optional<SourceTree> beside =
        contents.folders().containsKey(id) ? Optional.empty() : Optional.ofNullable(copies.get(id));
    try (LocalCopy transcript = source.copy(object)) {
      bring(session, object, new TranscriptTree(session.transcript(), transcript, beside));
    }
  }

  private void bringGateway(SessionId id, BrokerObject object) throws IOException, Unfit {
    BrokerSession session = new BrokerSession(id);
    try (OpenArchive archive = source.open(object)) {
      SourceTree files = archive.files();
      Optional<EntryPath> folder = ProjectFolders.of(files).holding(session);
      bringHome(object, files, folder.stream().toList(), id);
      bring(session, object, new SubTree(files, folder.orElseThrow(() -> Unfit.empty(session))));
    }
  }

  private void bring(BrokerSession session, BrokerObject object, SourceTree files)
      throws IOException, Unfit {
    EntryPath main = MainTranscript.in(files, session);
    log.add(object, sessions.bring(workspace, session.id(), files, main));
  }

  private void each(Map<SessionId, BrokerObject> objects, SessionStep step) throws IOException {
    for (Map.Entry<SessionId, BrokerObject> entry : objects.entrySet()) {
      attempt(entry.getValue(), object -> step.take(entry.getKey(), object));
    }
  }

  /// What cannot be taken is told, and the rest goes on.
  private void attempt(BrokerObject object, Step step) throws IOException {
    try {
      step.take(object);
    } catch (Unfit e) {
      log.refuse(object, e);
    }
    log.done(object);
  }

  private interface Step {
    void take(BrokerObject object) throws IOException, Unfit;
  }

  private interface SessionStep {
    void take(SessionId session, BrokerObject object) throws IOException, Unfit;
  }
}
