package dev.forkpoint.application.port;

import dev.forkpoint.domain.snapshot.EntryPath;
import java.io.IOException;
import java.util.List;

/// Finds sessions among files that agents left on the local machine.
public interface SessionFiles {

  /// The sessions at a place: one where it is a session's main file, all below it where it is a
  /// folder. Empty where nothing there is a session.
  ///
  /// @param place a path as a person writes it
  /// @throws IOException where there is nothing at that place, or it cannot be read
  List<FoundSession> find(String place) throws IOException;

  /// A session on disk.
  ///
  /// @param place its main file as a person would write it
  /// @param format the name of its trace format
  /// @param main the main file in `files`
  /// @param files the main file and its sidecars, as the agent lays them out
  record FoundSession(String place, String format, EntryPath main, SourceTree files) {}
}
