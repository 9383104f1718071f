package dev.forkpoint.application.broker;

import java.io.IOException;
import java.util.List;

/// How writing a session where cc-broker finds it ended.
public sealed interface MirrorResult {

  /// It is there as it stands here, and so are the sessions that were noted before.
  ///
  /// @param objects what was written; nothing where it is of another agent
  record Written(List<String> objects) implements MirrorResult {}

  /// It is a fork that has had no turn yet, whose conversation bears the name of the session that
  /// it left. cc-broker could not go on with it.
  record NotForBroker() implements MirrorResult {}

  /// It could not be written, or not all of it. It stays noted.
  record Failed(IOException why) implements MirrorResult {}
}
