package dev.forkpoint.application.broker;

import dev.forkpoint.application.port.ArchiveFiles;
import dev.forkpoint.application.port.BrokerBucket;
import dev.forkpoint.application.port.HomeCatalog;
import dev.forkpoint.application.port.LocalCopies;
import dev.forkpoint.application.port.SessionCatalog;
import dev.forkpoint.application.port.SessionCatalog.SessionState;
import dev.forkpoint.application.trace.TraceIntake;
import dev.forkpoint.application.trace.TraceIntake.TakenIn;
import dev.forkpoint.application.vault.HomeResult;
import dev.forkpoint.application.vault.Progress;
import dev.forkpoint.application.vault.Vault;
import dev.forkpoint.domain.session.SessionId;
import dev.forkpoint.domain.session.WorkspaceId;
import dev.forkpoint.domain.upload.ArchiveLimits;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// Brings in everything that cc-broker, of whatever version, and cc-app-gateway keep in a bucket.
///
/// Sessions and workspaces keep their ids. It can be done again whenever the bucket has changed, or
/// after it broke off: what is there already just so is not brought in a second time. The bucket is
/// only read.
public final class MigrateBroker {
  private final Vault vault;
  private final LocalCopies copies;
  private final ArchiveFiles archives;
  private final ArchiveLimits limits;
  private final SessionMigration sessions;
  private final HomeMigration homes;

  /// @param format the name of the trace format in which the transcripts are
  public MigrateBroker(
      Vault vault,
      SessionCatalog catalog,
      HomeCatalog homes,
      LocalCopies copies,
      ArchiveFiles archives,
      ArchiveLimits limits,
      TraceIntake traces,
      String format,
      InstantSource clock,
      Supplier<SessionId> newIds) {
    this.vault = vault;
    this.copies = copies;
    this.archives = archives;
    this.limits = limits;
    this.sessions = new SessionMigration(catalog, traces, format, clock, newIds);
    this.homes = new HomeMigration(catalog, homes, clock);
  }

  /// What became of a session.
  public enum Change {
    /// It is new here.
    NEW,
    /// It went on in the bucket, so it has one more checkpoint.
    CONTINUED,
    /// It went on both here and in the bucket, so what is there became a fork.
    FORKED,
    /// It is here already, just so.
    UNCHANGED,
    /// It went on here, and not in the bucket.
    BEHIND
  }

  /// A session that is in the bucket and here.
  ///
  /// @param object where it is in the bucket
  /// @param state as it stands here now; the fork, where it became one
  /// @param taken what the bucket has
  public record MigratedSession(String object, SessionState state, Change change, TakenIn taken) {}

  /// A home that is in the bucket and here.
  ///
  /// @param object where it is in the bucket
  public record MigratedHome(String object, WorkspaceId workspace, HomeResult result) {}

  /// An object that could not be brought in, as a whole or in part.
  ///
  /// @param reason why, in one line
  public record NotMigrated(String object, String reason) {}

  /// What there was.
  ///
  /// @param unknown what is called like none of their objects, and was left alone
  public record Report(
      List<MigratedSession> sessions,
      List<MigratedHome> homes,
      List<NotMigrated> notMigrated,
      List<String> unknown) {

    /// Whether the bucket holds nothing of theirs, nor anything where they would keep it.
    public boolean isEmpty() {
      return sessions.isEmpty() && homes.isEmpty() && notMigrated.isEmpty() && unknown.isEmpty();
    }
  }

  /// Brings everything in, or one workspace.
  ///
  /// @throws IOException where the bucket, the store or this machine is in trouble; what was
  ///   brought in stays
  public Report migrate(BrokerBucket bucket, Optional<WorkspaceId> workspace, Progress progress)
      throws IOException {
    BrokerListing listing = BrokerListing.of(bucket, workspace);
    BrokerSource source = new BrokerSource(bucket, copies, archives, limits);
    MigrationLog log = new MigrationLog(listing, progress);
    for (Map.Entry<WorkspaceId, BrokerListing.Contents> entry : listing.workspaces().entrySet()) {
      new WorkspaceMigration(
              vault.of(entry.getKey()), entry.getValue(), source, sessions, homes, log)
          .bring();
    }
    return log.report();
  }
}
