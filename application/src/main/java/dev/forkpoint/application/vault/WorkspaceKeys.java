package dev.forkpoint.application.vault;

import dev.forkpoint.application.port.ObjectKey;
import dev.forkpoint.domain.content.Digest;
import dev.forkpoint.domain.home.HomeId;
import dev.forkpoint.domain.session.CheckpointId;
import dev.forkpoint.domain.session.SessionId;
import dev.forkpoint.domain.session.WorkspaceId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Where the objects of a workspace are.
///
/// ```
/// workspaces/<workspace>/packs/<sha-256 of the pack>
/// workspaces/<workspace>/sessions/<session>/<number>-<checkpoint id>
/// workspaces/<workspace>/home/<number>-<home id>
/// ```
record WorkspaceKeys(WorkspaceId workspace) {
  private static final Pattern PACK = Pattern.compile(".*/packs/([0-9a-f]{64})");
  private static final Pattern WORKSPACE = Pattern.compile("workspaces/([^/]{1,128})/.*");
  private static final Pattern CHECKPOINT =
      Pattern.compile(".*/sessions/([^/]{1,128})/([1-9][0-9]{0,8})-([0-9a-f]{64})");
  private static final Pattern HOME = Pattern.compile(".*/home/([1-9][0-9]{0,8})-([0-9a-f]{64})");

  /// What all keys of workspaces begin with.
  static ObjectKey all() {
    return new ObjectKey("workspaces");
  }

  /// The workspace that an object belongs to, unless somebody else has put it there.
  static Optional<WorkspaceId> workspaceOf(ObjectKey key) {
    Matcher matcher = WORKSPACE.matcher(key.value());
    return matcher.matches() ? Optional.of(new WorkspaceId(matcher.group(1))) : Optional.empty();
  }

  ObjectKey sessions() {
    return key("sessions");
  }

  ObjectKey checkpoint(CheckpointPlace place) {
    return checkpoint(place.session(), place.number(), place.id());
  }

  /// The checkpoint that is stored under a key, unless somebody else has put something there.
  static Optional<CheckpointPlace> checkpointPlace(ObjectKey key) {
    Matcher matcher = CHECKPOINT.matcher(key.value());
    return matcher.matches()
        ? Optional.of(
            new CheckpointPlace(
                new SessionId(matcher.group(1)),
                Integer.parseInt(matcher.group(2)),
                new CheckpointId(Digest.parse(matcher.group(3)))))
        : Optional.empty();
  }

  ObjectKey packs() {
    return key("packs");
  }

  ObjectKey pack(Digest pack) {
    return key("packs/" + pack.hex());
  }

  ObjectKey checkpoint(SessionId session, int number, CheckpointId id) {
    return key("sessions/%s/%d-%s".formatted(session, number, id));
  }

  ObjectKey homes() {
    return key("home");
  }

  ObjectKey home(HomePlace place) {
    return key("home/%d-%s".formatted(place.number(), place.id()));
  }

  /// The state of the home that is stored under a key, unless somebody else has put something
  /// there.
  static Optional<HomePlace> homePlace(ObjectKey key) {
    Matcher matcher = HOME.matcher(key.value());
    return matcher.matches()
        ? Optional.of(
            new HomePlace(
                Integer.parseInt(matcher.group(1)), new HomeId(Digest.parse(matcher.group(2)))))
        : Optional.empty();
  }

  /// The pack that is stored under a key, unless somebody else has put something there.
  static Optional<Digest> packName(ObjectKey key) {
    Matcher matcher = PACK.matcher(key.value());
    return matcher.matches() ? Optional.of(Digest.parse(matcher.group(1))) : Optional.empty();
  }

  private ObjectKey key(String rest) {
    return new ObjectKey("workspaces/" + workspace + '/' + rest);
  }
}
