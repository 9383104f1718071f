package dev.forkpoint.application.checkpoint;

import dev.forkpoint.application.port.SessionFiles;
import dev.forkpoint.application.port.SessionFiles.FoundSession;
import dev.forkpoint.application.port.SourceTree;
import dev.forkpoint.application.port.SourceTree.Found;
import dev.forkpoint.application.port.TurnDirectories.LaidTrace;
import dev.forkpoint.application.port.WorkingDirectories;
import dev.forkpoint.application.port.WorkingDirectory;
import dev.forkpoint.application.port.WorkingDirectory.State;
import dev.forkpoint.domain.snapshot.EntryPath;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Finds the trace that an agent left.
///
/// It is the file that was laid out, where that was written to. Some agents go on in a new file; so
/// otherwise it is the file that was written last. All that is in its folder goes along.
final class TurnTrace {
  private final SessionFiles sessionFiles;
  private final WorkingDirectories directories;

  TurnTrace(SessionFiles sessionFiles, WorkingDirectories directories) {
    this.sessionFiles = sessionFiles;
    this.directories = directories;
  }

  /// The trace in one of these folders, where there is one.
  Optional<FoundSession> find(List<String> folders, Optional<LaidTrace> laid) throws IOException {
    List<Candidate> candidates = new ArrayList<>();
    for (String folder : folders) {
      candidates.addAll(candidates(folder));
    }
    Optional<Candidate> old =
        candidates.stream()
            .filter(file -> laid.isPresent() && file.isNamed(laid.get()))
            .findFirst();
    return old.filter(file -> !file.is(laid.orElseThrow()))
        .or(() -> candidates.stream().max(Comparator.comparing(Candidate::modified)))
        .map(Candidate::session);
  }

  private List<Candidate> candidates(String folder) throws IOException {
    WorkingDirectory directory = directories.at(folder);
    if (directory.state() != State.OCCUPIED) {
      return List.of();
    }
    Map<EntryPath, Found.File> files = files(directory);
    return sessionFiles.find(folder).stream()
        .filter(found -> found.place().equals(folder + '/' + found.main()))
        .flatMap(found ->
            Optional.ofNullable(files.get(found.main()))
                .map(main -> new Candidate(whole(found, directory), main))
                .stream())
        .toList();
  }

  private static Map<EntryPath, Found.File> files(SourceTree directory) throws IOException {
    Map<EntryPath, Found.File> files = new HashMap<>();
    try (SourceTree.Walk walk = directory.walk()) {
      for (var found = walk.next(); found.isPresent(); found = walk.next()) {
        if (found.get() instanceof Found.File file && file.path().parent().isRoot()) {
          files.put(file.path(), file);
        }
      }
    }
    return files;
  }

  private static FoundSession whole(FoundSession found, SourceTree directory) {
    return new FoundSession(found.place(), found.format(), found.main(), directory);
  }

  private record Candidate(FoundSession session, Found.File main) {
    Instant modified() {
      return main.modified();
    }

    boolean isNamed(LaidTrace laid) {
      return main.path().value().equals(laid.name());
    }

    boolean is(LaidTrace laid) {
      return isNamed(laid)
          && main.bytes() == laid.bytes()
          && main.modified().equals(laid.modified());
    }
  }
}
