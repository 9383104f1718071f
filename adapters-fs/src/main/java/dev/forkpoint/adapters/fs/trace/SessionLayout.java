package dev.forkpoint.adapters.fs.trace;

import dev.forkpoint.application.port.TraceFormat;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// Where an agent keeps the files of its sessions.
public interface SessionLayout {

  /// What the agent writes into a main file.
  TraceFormat format();

  /// Whether a file of that name may be a main file. It saves reading the others.
  boolean mayBeMain(String name);

  /// Groups the files of one directory into sessions.
  ///
  /// @param mains the files that its format recognises; one that turns out to be the sidecar of
  ///   another begins no session
  /// @param siblings everything in their directory, the mains included
  /// @throws IOException where a file cannot be read
  List<Parts> sessions(List<Path> mains, List<Path> siblings) throws IOException;

  /// What a session consists of on disk.
  ///
  /// @param main its main file
  /// @param sidecars files and directories beside the main file that go along with it
  record Parts(Path main, List<Path> sidecars) {}
}
