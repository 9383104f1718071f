package dev.forkpoint.application.broker;

import dev.forkpoint.application.port.SourceTree;
import dev.forkpoint.application.port.SourceTree.Found;
import dev.forkpoint.domain.broker.BrokerSession;
import dev.forkpoint.domain.snapshot.EntryPath;
import java.io.IOException;

/// Finds the transcript in the folder of a session.
final class MainTranscript {
  private MainTranscript() {}

  static EntryPath in(SourceTree folder, BrokerSession session) throws IOException, Unfit {
    EntryPath main = session.transcript();
    try (SourceTree.Walk walk = folder.walk()) {
      for (var found = walk.next(); found.isPresent(); found = walk.next()) {
        if (found.get() instanceof Found.File && found.get().path().equals(main)) {
          return main;
        }
      }
    }
    throw Unfit.empty(session);
  }
}
