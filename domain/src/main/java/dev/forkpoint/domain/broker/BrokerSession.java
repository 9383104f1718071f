package dev.forkpoint.domain.broker;

import dev.forkpoint.domain.layout.ProjectFolder;
import dev.forkpoint.domain.session.Session;
import dev.forkpoint.domain.session.SessionId;
import dev.forkpoint.domain.snapshot.EntryPath;
import java.util.Optional;

/// A session as cc-broker knows it. Claude Code calls it by its id without the `cse_` with which
/// many of cc-broker's ids begin.
public record BrokerSession(SessionId id) {
  private static final String PREFIX = "cse_";
  private static final String ENDING = ".jsonl";

  /// What cc-broker has to call a session for its agent to find the transcript: its own id where
  /// the transcript is called after that, else what the transcript is called. Nothing for a fork
  /// whose transcript is still called after the session that it left, which has that id.
  ///
  /// @param transcript in the folder of the session
  public static Optional<SessionId> idOf(Session session, EntryPath transcript) {
    if (new BrokerSession(session.id()).transcript().equals(transcript)) {
      return Optional.of(session.id());
    }
    String name = transcript.name();
    return Optional.of(name)
        .filter(_ -> session.forkPoint().isEmpty() && name.endsWith(ENDING))
        .map(file -> file.substring(0, file.length() - ENDING.length()))
        .filter(SessionId::isValid)
        .map(SessionId::new);
  }

  /// The session that Claude Code calls so, where cc-broker gave it an id of its own making.
  public static String prefixed(String agentsId) {
    return PREFIX + agentsId;
  }

  /// What Claude Code calls it.
  public String agentsId() {
    String value = id.value();
    return value.startsWith(PREFIX) ? value.substring(PREFIX.length()) : value;
  }

  /// Its transcript, in the folder of its project.
  public EntryPath transcript() {
    return new EntryPath(agentsId() + ENDING);
  }

  /// Whether a folder of projects is that of its working directory, which ends in
  /// `sess_<id>/project` on every machine.
  public boolean owns(String folder) {
    return ProjectFolder.of("/sess_" + id + "/project").names().stream().anyMatch(folder::endsWith);
  }
}
