package dev.forkpoint.domain.broker;

import dev.forkpoint.domain.session.SessionId;
import dev.forkpoint.domain.session.WorkspaceId;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What the name of an object in their bucket says.
///
/// ```
/// workspaces/<workspace>/claude-home.tar.gz         the home that its sessions share
/// workspaces/<workspace>/sessions/<session>.jsonl   a transcript, up to v0.43
/// workspaces/<workspace>/sessions/<session>.tar.gz  all of a session's folder, from v0.45 on
/// cc-app-gateway/<workspace>/<session>.tar.gz       a session with a home of its own
/// ```
public sealed interface BrokerKey {
  /// What the names of cc-broker's objects begin with.
  String BROKER = "workspaces/";

  /// What the names of cc-app-gateway's objects begin with.
  String GATEWAY = "cc-app-gateway/";

  /// The shared home of a workspace.
  record Home(WorkspaceId workspace) implements BrokerKey {
    /// The name of the object.
    public String name() {
      return BROKER + workspace + "/claude-home.tar.gz";
    }
  }

  /// A transcript alone.
  record Transcript(WorkspaceId workspace, SessionId session) implements BrokerKey {}

  /// The folder of a session: its transcript, and what belongs to it.
  record Folder(WorkspaceId workspace, SessionId session) implements BrokerKey {
    /// The name of the object.
    public String name() {
      return BROKER + workspace + "/sessions/" + session + ".tar.gz";
    }
  }

  /// A whole home, with one session in it.
  record Gateway(WorkspaceId workspace, SessionId session) implements BrokerKey {}

  /// What the gateway looks for to see whether the bucket answers.
  record Probe() implements BrokerKey {}

  /// It is called like one of theirs, but with an id that can be none here.
  ///
  /// @param why in words
  record Unfit(String why) implements BrokerKey {}

  /// None of theirs is called so.
  record Unknown() implements BrokerKey {}

  /// Reads the name of an object.
  static BrokerKey of(String name) {
    if (name.equals(GATEWAY + "__readyz__/probe")) {
      return new Probe();
    }
    Matcher parts = Shape.PATTERN.matcher(name);
    try {
      return parts.matches() ? Shape.read(parts) : new Unknown();
    } catch (IllegalArgumentException e) {
      return new Unfit(String.valueOf(e.getMessage()));
    }
  }

  /// How the names are written. An id may hold anything there, also what leads elsewhere.
  final class Shape {
    private static final Pattern PATTERN =
        Pattern.compile(
            BROKER
                + "(?<shared>.+?)/(?:claude-home\\.tar\\.gz|sessions/(?:"
                + "(?<transcript>.+)\\.jsonl|(?<folder>.+)\\.tar\\.gz))|"
                + GATEWAY
                + "(?<own>.+?)/(?<single>.+)\\.tar\\.gz",
            Pattern.DOTALL);

    private Shape() {}

    private static BrokerKey read(Matcher parts) {
      if (parts.group("own") != null) {
        return new Gateway(
            new WorkspaceId(parts.group("own")), new SessionId(parts.group("single")));
      }
      WorkspaceId workspace = new WorkspaceId(parts.group("shared"));
      if (parts.group("transcript") != null) {
        return new Transcript(workspace, new SessionId(parts.group("transcript")));
      }
      return parts.group("folder") != null
          ? new Folder(workspace, new SessionId(parts.group("folder")))
          : new Home(workspace);
    }
  }
}
