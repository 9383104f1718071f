package dev.forkpoint.adapters.jdbc;

import dev.forkpoint.application.port.AccessTokens;
import dev.forkpoint.application.port.CatalogException;
import dev.forkpoint.application.port.HomeCatalog;
import dev.forkpoint.application.port.MirrorBacklog;
import dev.forkpoint.application.port.SessionCatalog;
import dev.forkpoint.application.port.SessionFilter;
import dev.forkpoint.application.port.SessionLeases;
import dev.forkpoint.application.port.Shares;
import dev.forkpoint.domain.content.Digest;
import dev.forkpoint.domain.session.Session;
import dev.forkpoint.domain.session.SessionId;
import dev.forkpoint.domain.session.Workspace;
import dev.forkpoint.domain.session.WorkspaceId;
import dev.forkpoint.domain.text.KeptText;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The catalog on a relational database: an embedded one, or a server that many processes share.
public final class JdbcSessionCatalog implements SessionCatalog, AutoCloseable {
  private final CatalogContext context;
  private final Transactions transactions;
  private final WorkspaceRepository workspaces;
  private final SessionRepository sessions;
  private final SessionTextRepository texts;
  private final CheckpointRepository checkpoints;

  private JdbcSessionCatalog(CatalogContext context) {
    this.context = context;
    this.transactions = context.transactions();
    this.workspaces = context.bean(WorkspaceRepository.class);
    this.sessions = context.bean(SessionRepository.class);
    this.texts = context.bean(SessionTextRepository.class);
    this.checkpoints = context.bean(CheckpointRepository.class);
  }

  /// Opens the catalog in a data directory, and makes it where there is none.
  ///
  /// @throws CatalogException where the database cannot be opened
  public static JdbcSessionCatalog open(Path dataDirectory) {
    return new JdbcSessionCatalog(CatalogContext.embedded(dataDirectory));
  }

  /// Opens the catalog in a server's database, which must exist; makes its tables where there are
  /// none.
  ///
  /// @throws CatalogException where the database cannot be opened
  public static JdbcSessionCatalog open(CatalogServer server) {
    return new JdbcSessionCatalog(CatalogContext.of(server));
  }

  @Override
  public Workspace ensureWorkspace(Workspace workspace) {
    Optional<Workspace> known = workspace(workspace.id());
    if (known.isPresent()) {
      return known.get();
    }
    try {
      return transactions.write(
          "make workspace " + workspace.id(),
          () -> {
            if (workspaces.restore(workspace.id().value()) == 0) {
              workspaces.save(WorkspaceRow.of(workspace));
            }
            return workspaces.find(workspace.id().value()).orElseThrow().workspace();
          });
    } catch (CatalogException e) {
      return workspace(workspace.id()).orElseThrow(() -> e);
    }
  }

  @Override
  public List<Workspace> workspaces() {
    return transactions.read(
        "list workspaces", () -> workspaces.all().stream().map(WorkspaceRow::workspace).toList());
  }

  @Override
  public List<Workspace> workspaces(Optional<WorkspaceId> after, int limit) {
    String last = after.map(WorkspaceId::value).orElse("");
    return transactions.read(
        "list workspaces",
        () -> workspaces.page(last, limit).stream().map(WorkspaceRow::workspace).toList());
  }

  @Override
  public boolean deleteWorkspace(WorkspaceId id, Instant at) {
    return transactions.write(
        "delete workspace " + id,
        () -> {
          sessions.deleteAll(id.value(), at.getEpochSecond());
          return workspaces.delete(id.value(), at.getEpochSecond()) == 1;
        });
  }

  @Override
  public Optional<Workspace> workspace(WorkspaceId id) {
    return transactions.read(
        "find workspace " + id, () -> workspaces.find(id.value()).map(WorkspaceRow::workspace));
  }

  @Override
  public void begin(Session session, List<CheckpointSummary> first) {
    if (workspace(session.workspace()).isEmpty()) {
      throw new IllegalArgumentException("there is no workspace " + session.workspace());
    }
    if (isKnown(session.id())) {
      throw new IllegalArgumentException("there is a session " + session.id() + " already");
    }
    transactions.write(
        "record session " + session.id(),
        () -> {
          sessions.save(SessionRow.of(session, first.getLast().number()));
          checkpoints.saveAll(rows(first));
          sessions.placeInLists(session.id().value());
          texts.save(SessionTextRow.of(session));
          return first;
        });
  }

  private static List<CheckpointRow> rows(List<CheckpointSummary> some) {
    return some.stream().map(CheckpointRow::of).toList();
  }

  /// Deleted sessions keep their ids.
  private boolean isKnown(SessionId id) {
    return transactions.read("find session " + id, () -> sessions.count(id.value())) > 0;
  }

  @Override
  public Optional<SessionState> importedFrom(WorkspaceId workspace, Digest source) {
    return transactions.read(
        "find what was imported into workspace " + workspace,
        () -> sessions.importedFrom(workspace.value(), source.hex()).map(SessionStateRow::state));
  }

  @Override
  public boolean rename(SessionId id, String title) {
    return transactions.write(
        "rename session " + id,
        () -> {
          Optional<Session> renamed =
              sessions
                  .hold(id.value())
                  .flatMap(sessions::state)
                  .map(row -> row.state().session().titled(title));
          renamed.ifPresent(this::putName);
          return renamed.isPresent();
        });
  }

  private void putName(Session session) {
    sessions.rename(session.id().value(), session.title());
    putText(session);
  }

  /// Where a process of an older version recorded the session, there is no text yet.
  private void putText(Session session) {
    SessionTextRow row = SessionTextRow.of(session);
    if (texts.replace(row.sessionId(), row.text()) == 0) {
      texts.save(row);
    }
  }

  @Override
  public boolean delete(SessionId id, Instant at) {
    return transactions.write(
            "delete session " + id, () -> sessions.delete(id.value(), at.getEpochSecond()))
        == 1;
  }

  @Override
  public boolean restore(SessionId id) {
    return transactions.write(
        "restore session " + id,
        () -> {
          boolean isBack = sessions.restore(id.value()) == 1;
          if (isBack) {
            workspaces.restoreOf(id.value());
          }
          return isBack;
        });
  }

  @Override
  public List<SessionState> deletedStartingWith(String prefix, int limit) {
    return transactions.read(
        "find deleted sessions " + prefix,
        () -> states(sessions.deletedBetween(prefix, prefix + "~", limit)));
  }

  @Override
  public HeadResult advance(Session session, List<CheckpointSummary> next, int expected) {
    boolean moved =
        transactions.write(
            "record checkpoint %d of session %s".formatted(next.getLast().number(), session.id()),
            () -> {
              boolean first = moveHead(session, next.getLast(), expected);
              if (first) {
                checkpoints.saveAll(rows(next));
                sessions.placeInLists(session.id().value());
                putText(session);
              }
              return first;
            });
    return moved ? new HeadResult.Moved() : new HeadResult.Lost(head(session.id()));
  }

  private boolean moveHead(Session session, CheckpointSummary next, int expected) {
    return sessions.moveHead(
            session.id().value(),
            expected,
            Math.max(expected, next.number()),
            session.agent(),
            session.title(),
            session.model().orElse(null),
            session.firstPrompt().orElse(null))
        == 1;
  }

  private CheckpointSummary head(SessionId id) {
    return session(id)
        .map(SessionState::head)
        .orElseThrow(() -> new IllegalArgumentException("there is no session " + id));
  }

  @Override
  public Optional<SessionState> session(SessionId id) {
    return transactions.read(
        "find session " + id, () -> sessions.state(id.value()).map(SessionStateRow::state));
  }

  @Override
  public List<SessionState> sessionsStartingWith(String prefix, int limit) {
    return transactions.read(
        "find sessions " + prefix, () -> states(sessions.between(prefix, prefix + "~", limit)));
  }

  @Override
  public List<SessionState> sessionsTitled(WorkspaceId workspace, String title) {
    return transactions.read(
        "find sessions in workspace " + workspace,
        () -> states(sessions.titled(workspace.value(), KeptText.of(title))));
  }

  @Override
  public List<SessionState> sessions(SessionFilter filter, Optional<SessionId> after, int limit) {
    return transactions.query(
        "list sessions",
        connection -> {
          Optional<SessionState> last =
              after.flatMap(id -> sessions.stateOfAny(id.value())).map(SessionStateRow::state);
          List<String> page = new SessionPages(filter, last, limit).ids(connection);
          return page.isEmpty() ? List.of() : inOrder(filter, sessions.states(page));
        });
  }

  private static List<SessionState> inOrder(SessionFilter filter, List<SessionStateRow> rows) {
    return rows.stream().map(SessionStateRow::state).sorted(filter.order().comparator()).toList();
  }

  @Override
  public List<CheckpointSummary> checkpoints(SessionId session) {
    return transactions.read(
        "list the checkpoints of session " + session,
        () ->
            checkpoints.findBySessionIdOrderByNumber(session.value()).stream()
                .map(CheckpointRow::summary)
                .toList());
  }

  @Override
  public List<CheckpointSummary> checkpoints(SessionId session, int after, int limit) {
    return transactions.read(
        "list the checkpoints of session " + session,
        () ->
            checkpoints.page(session.value(), after, limit).stream()
                .map(CheckpointRow::summary)
                .toList());
  }

  @Override
  public Optional<CheckpointSummary> checkpoint(SessionId session, int number) {
    return transactions.read(
        "find checkpoint %d of session %s".formatted(number, session),
        () ->
            checkpoints
                .findBySessionIdAndNumber(session.value(), number)
                .map(CheckpointRow::summary));
  }

  private static List<SessionState> states(List<SessionStateRow> rows) {
    return rows.stream().map(SessionStateRow::state).toList();
  }

  /// The tokens that are kept in the same database.
  public AccessTokens accessTokens() {
    return new JdbcAccessTokens(transactions, context.bean(AccessTokenRepository.class));
  }

  /// The leases that are kept in the same database.
  public SessionLeases sessionLeases() {
    return new JdbcSessionLeases(transactions, context.bean(SessionLeaseRepository.class));
  }

  /// The sessions in the same database that are still to be written for cc-broker.
  public MirrorBacklog mirrorBacklog() {
    return new JdbcMirrorBacklog(
        transactions, context.bean(MirrorBacklogRepository.class), new SecureRandom());
  }

  /// The homes that are kept in the same database.
  public HomeCatalog homeCatalog() {
    return new JdbcHomeCatalog(transactions, context.bean(HomeRepository.class));
  }

  /// What is shared of the sessions in the same database.
  public Shares shares() {
    return new JdbcShares(
        transactions,
        context.bean(ShareRepository.class),
        context.bean(DestinationRepository.class));
  }

  /// Does work again and again, one process at a time of all that have this database.
  ///
  /// @param works what is done, by names that stay
  /// @param pause how long each rests between two times
  public RepeatedWork repeat(Map<String, Runnable> works, Duration pause) {
    return RepeatedWork.start(context.pool(), works, pause);
  }

  @Override
  public void close() {
    context.close();
  }
}
