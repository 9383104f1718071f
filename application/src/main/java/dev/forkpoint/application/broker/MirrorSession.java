package dev.forkpoint.application.broker;

import dev.forkpoint.application.port.BrokerBucket;
import dev.forkpoint.application.port.CatalogException;
import dev.forkpoint.application.port.HomeCatalog;
import dev.forkpoint.application.port.MirrorBacklog;
import dev.forkpoint.application.port.MirrorBacklog.Saved;
import dev.forkpoint.application.port.SessionCatalog;
import dev.forkpoint.application.port.SessionCatalog.SessionState;
import dev.forkpoint.application.vault.Vault;
import dev.forkpoint.application.vault.WorkspaceVault;
import dev.forkpoint.domain.broker.BrokerKey;
import dev.forkpoint.domain.broker.BrokerSession;
import dev.forkpoint.domain.session.Session;
import dev.forkpoint.domain.session.SessionId;
import dev.forkpoint.domain.snapshot.Snapshot;
import dev.forkpoint.domain.trace.Trace;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/// Writes a session, and the home that it shares, into a bucket where cc-broker v0.45 and later
/// finds them. What cc-broker itself writes there is not read: one of the two works with a session.
///
/// A session that is to be written is noted first, and forgotten when it has been. So one that
/// cannot be written is written later.
public final class MirrorSession {
  private final Vault vault;
  private final SessionCatalog catalog;
  private final HomeCatalog homes;
  private final BrokerBucket bucket;
  private final MirrorBacklog backlog;
  private final String format;

  /// @param format the name of the trace format that cc-broker's agent writes
  public MirrorSession(
      Vault vault,
      SessionCatalog catalog,
      HomeCatalog homes,
      BrokerBucket bucket,
      MirrorBacklog backlog,
      String format) {
    this.vault = vault;
    this.catalog = catalog;
    this.homes = homes;
    this.bucket = bucket;
    this.backlog = backlog;
    this.format = format;
  }

  /// Writes a session that was just saved, and those that were noted before. Whatever fails, the
  /// save is none of it.
  public MirrorResult mirror(SessionId saved) {
    return attempt(() -> {
      if (state(saved).isEmpty()) {
        return new MirrorResult.Written(List.of());
      }
      if (find(saved).isEmpty()) {
        return new MirrorResult.NotForBroker();
      }
      backlog.add(saved);
      return writeNoted();
    });
  }

  /// Writes the sessions that were noted.
  public MirrorResult mirrorNoted() {
    return attempt(this::writeNoted);
  }

  private static MirrorResult attempt(Attempt attempt) {
    try {
      return attempt.run();
    } catch (IOException e) {
      return new MirrorResult.Failed(e);
    } catch (CatalogException e) {
      return new MirrorResult.Failed(new IOException(e.getMessage(), e));
    }
  }

  private interface Attempt {
    MirrorResult run() throws IOException;
  }

  /// One that cannot be written keeps the others waiting no longer than this attempt.
  private MirrorResult writeNoted() throws IOException {
    Set<String> written = new LinkedHashSet<>();
    Optional<IOException> failure = Optional.empty();
    for (Saved noted : backlog.all()) {
      try {
        Optional<Mirrored> session = find(noted.session());
        written.addAll(session.isPresent() ? write(session.get()) : List.of());
        backlog.remove(noted);
      } catch (IOException e) {
        failure = failure.or(() -> Optional.of(e));
      }
    }
    return failure.isPresent()
        ? new MirrorResult.Failed(failure.get())
        : new MirrorResult.Written(List.copyOf(written));
  }

  /// A session, and what cc-broker calls it.
  private record Mirrored(SessionId session, WorkspaceVault workspace, BrokerKey.Folder folder) {}

  private Optional<Mirrored> find(SessionId id) throws IOException {
    Optional<SessionState> state = state(id);
    if (state.isEmpty()) {
      return Optional.empty();
    }
    Session session = state.get().session();
    WorkspaceVault workspace = vault.of(session.workspace());
    return BrokerSession.idOf(session, trace(workspace, state.get()).main())
        .map(called -> new BrokerKey.Folder(session.workspace(), called))
        .map(folder -> new Mirrored(id, workspace, folder));
  }

  /// A session of cc-broker's agent.
  private Optional<SessionState> state(SessionId id) {
    return catalog.session(id).filter(state -> state.session().agent().equals(format));
  }

  private static Trace trace(WorkspaceVault workspace, SessionState state) throws IOException {
    return workspace.checkpoint(state.head()).trace();
  }

  /// The conversation first, so that it is there where the home cannot be written.
  private List<String> write(Mirrored mirrored) throws IOException {
    WorkspaceVault workspace = mirrored.workspace();
    String session = mirrored.folder().name();
    String home = new BrokerKey.Home(workspace.id()).name();
    putLatest(
        () -> catalog.session(mirrored.session()),
        state -> put(session, workspace, trace(workspace, state).files()));
    putLatest(
        () -> homes.head(workspace.id()),
        state -> put(home, workspace, workspace.home(state).files()));
    return homes.head(workspace.id()).isPresent() ? List.of(session, home) : List.of(session);
  }

  /// Whoever saved meanwhile may have written before this did.
  private static <T> void putLatest(Supplier<Optional<T>> head, Putting<T> putting)
      throws IOException {
    Optional<T> written = Optional.empty();
    Optional<T> latest = head.get();
    while (latest.isPresent() && !latest.equals(written)) {
      putting.put(latest.get());
      written = latest;
      latest = head.get();
    }
  }

  private void put(String name, WorkspaceVault workspace, Snapshot files) throws IOException {
    try (MirroredObject object = MirroredObject.of(workspace, files)) {
      bucket.put(name, object);
    }
  }

  private interface Putting<T> {
    void put(T state) throws IOException;
  }
}
