package dev.forkpoint.application.broker;

import dev.forkpoint.application.broker.MigrateBroker.NotMigrated;
import dev.forkpoint.application.port.BrokerBucket;
import dev.forkpoint.application.port.BrokerBucket.BrokerObject;
import dev.forkpoint.application.port.StoreException;
import dev.forkpoint.domain.broker.BrokerKey;
import dev.forkpoint.domain.session.SessionId;
import dev.forkpoint.domain.session.WorkspaceId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/// The objects of a bucket, by what they are.
final class BrokerListing {
  private final NavigableMap<WorkspaceId, Contents> workspaces =
      new TreeMap<>(Comparator.comparing(WorkspaceId::value));
  private final List<NotMigrated> unfit = new ArrayList<>();
  private final List<String> unknown = new ArrayList<>();

  /// What a bucket holds, or what it holds of one workspace.
  static BrokerListing of(BrokerBucket bucket, Optional<WorkspaceId> workspace)
      throws StoreException {
    BrokerListing listing = new BrokerListing();
    String rest = workspace.map(id -> id + "/").orElse("");
    bucket.list(BrokerKey.BROKER + rest, listing::add);
    bucket.list(BrokerKey.GATEWAY + rest, listing::add);
    return listing;
  }

  private void add(BrokerObject object) {
    switch (BrokerKey.of(object.name())) {
      case BrokerKey.Home(WorkspaceId workspace) -> of(workspace).home = Optional.of(object);
      case BrokerKey.Folder(WorkspaceId workspace, SessionId session) ->
          of(workspace).folders.put(session, object);
      case BrokerKey.Transcript(WorkspaceId workspace, SessionId session) ->
          of(workspace).transcripts.put(session, object);
      case BrokerKey.Gateway(WorkspaceId workspace, SessionId session) ->
          of(workspace).gateways.put(session, object);
      case BrokerKey.Probe _ -> {}
      case BrokerKey.Unfit(String why) -> unfit.add(new NotMigrated(object.name(), why));
      case BrokerKey.Unknown _ -> unknown.add(object.name());
    }
  }

  private Contents of(WorkspaceId workspace) {
    return workspaces.computeIfAbsent(workspace, _ -> new Contents());
  }

  NavigableMap<WorkspaceId, Contents> workspaces() {
    return workspaces;
  }

  List<NotMigrated> unfit() {
    return unfit;
  }

  /// What is called like nothing of cc-broker's.
  List<String> unknown() {
    return unknown;
  }

  /// The objects of a workspace.
  static final class Contents {
    private Optional<BrokerObject> home = Optional.empty();
    private final NavigableMap<SessionId, BrokerObject> folders = bySession();
    private final NavigableMap<SessionId, BrokerObject> transcripts = bySession();
    private final NavigableMap<SessionId, BrokerObject> gateways = bySession();

    private static NavigableMap<SessionId, BrokerObject> bySession() {
      return new TreeMap<>(Comparator.comparing(SessionId::value));
    }

    Optional<BrokerObject> home() {
      return home;
    }

    NavigableMap<SessionId, BrokerObject> folders() {
      return folders;
    }

    NavigableMap<SessionId, BrokerObject> transcripts() {
      return transcripts;
    }

    NavigableMap<SessionId, BrokerObject> gateways() {
      return gateways;
    }

    /// Whether a session has an object of its own.
    boolean has(SessionId session) {
      return folders.containsKey(session) || transcripts.containsKey(session);
    }
  }
}
