package dev.forkpoint.application.broker;

import dev.forkpoint.application.broker.MigrateBroker.MigratedHome;
import dev.forkpoint.application.broker.MigrateBroker.MigratedSession;
import dev.forkpoint.application.broker.MigrateBroker.NotMigrated;
import dev.forkpoint.application.broker.MigrateBroker.Report;
import dev.forkpoint.application.broker.SessionMigration.Arrival;
import dev.forkpoint.application.port.BrokerBucket.BrokerObject;
import dev.forkpoint.application.vault.HomeResult;
import dev.forkpoint.application.vault.Progress;
import dev.forkpoint.domain.session.WorkspaceId;
import java.util.ArrayList;
import java.util.List;

/// Notes what becomes of each object.
final class MigrationLog {
  private final BrokerListing listing;
  private final Progress progress;
  private final List<MigratedSession> sessions = new ArrayList<>();
  private final List<MigratedHome> homes = new ArrayList<>();
  private final List<NotMigrated> notMigrated = new ArrayList<>();
  private long objects;
  private long bytes;

  MigrationLog(BrokerListing listing, Progress progress) {
    this.listing = listing;
    this.progress = progress;
    this.notMigrated.addAll(listing.unfit());
  }

  void add(BrokerObject object, Arrival arrival) {
    sessions.add(
        new MigratedSession(object.name(), arrival.state(), arrival.change(), arrival.taken()));
  }

  void add(BrokerObject object, WorkspaceId workspace, HomeResult result) {
    homes.add(new MigratedHome(object.name(), workspace, result));
  }

  void refuse(BrokerObject object, Unfit why) {
    notMigrated.add(new NotMigrated(object.name(), why.why()));
  }

  void done(BrokerObject object) {
    objects++;
    bytes += object.bytes();
    progress.at(objects, bytes);
  }

  Report report() {
    return new Report(
        List.copyOf(sessions),
        List.copyOf(homes),
        List.copyOf(notMigrated),
        List.copyOf(listing.unknown()));
  }
}
