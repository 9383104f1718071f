package dev.forkpoint.domain.broker;

import dev.forkpoint.domain.layout.ProjectFolder;
import dev.forkpoint.domain.session.SessionId;
import dev.forkpoint.domain.snapshot.EntryPath;

/// A session as cc-broker knows it. Claude Code calls it by its id without the `cse_` with which
/// many of cc-broker's ids begin.
public record BrokerSession(SessionId id) {
  private static final String PREFIX = "cse_";
  private static final String ENDING = ".jsonl";

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
