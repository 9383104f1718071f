package dev.forkpoint.application.broker;

import dev.forkpoint.application.port.SourceTree;
import dev.forkpoint.application.port.SourceTree.Found;
import dev.forkpoint.domain.broker.BrokerSession;
import dev.forkpoint.domain.layout.ProjectFolder;
import dev.forkpoint.domain.session.SessionId;
import dev.forkpoint.domain.snapshot.EntryPath;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The transcripts in the folders of projects of an agent's home.
///
/// @param transcripts their paths in the home
record ProjectFolders(List<EntryPath> transcripts) {
  private static final EntryPath PROJECTS = new EntryPath(ProjectFolder.ABOVE);
  private static final String ENDING = ".jsonl";

  static final ProjectFolders NONE = new ProjectFolders(List.of());

  static ProjectFolders of(SourceTree home) throws IOException {
    List<EntryPath> transcripts = new ArrayList<>();
    try (SourceTree.Walk walk = home.walk()) {
      for (var found = walk.next(); found.isPresent(); found = walk.next()) {
        if (found.get() instanceof Found.File file && isTranscript(file.path())) {
          transcripts.add(file.path());
        }
      }
    }
    return new ProjectFolders(List.copyOf(transcripts));
  }

  private static boolean isTranscript(EntryPath path) {
    return path.parent().parent().equals(PROJECTS) && path.name().endsWith(ENDING);
  }

  /// The folders that cc-broker made for sessions, by session.
  NavigableMap<SessionId, EntryPath> ofSessions() {
    NavigableMap<SessionId, EntryPath> folders =
        new TreeMap<>(Comparator.comparing(SessionId::value));
    for (EntryPath transcript : transcripts) {
      EntryPath folder = transcript.parent();
      session(transcript, folder.name()).ifPresent(session -> folders.put(session, folder));
    }
    return folders;
  }

  private static Optional<SessionId> session(EntryPath transcript, String folder) {
    String name = transcript.name();
    String agentsId = name.substring(0, name.length() - ENDING.length());
    return Stream.of(agentsId, BrokerSession.prefixed(agentsId))
        .filter(SessionId::isValid)
        .map(SessionId::new)
        .filter(id -> new BrokerSession(id).owns(folder))
        .findFirst();
  }

  /// The folder that holds a session's transcript, wherever the agent worked.
  Optional<EntryPath> holding(BrokerSession session) {
    return transcripts.stream()
        .filter(path -> path.name().equals(session.transcript().value()))
        .map(EntryPath::parent)
        .findFirst();
  }
}
