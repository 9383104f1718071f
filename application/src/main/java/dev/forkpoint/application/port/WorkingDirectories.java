package dev.forkpoint.application.port;

/// Gives access to directories of the local machine.
public interface WorkingDirectories {

  /// The directory at a place, whether it exists or not.
  ///
  /// @param location a path as a person writes it
  /// @throws IllegalArgumentException where `location` can be no path on this machine
  WorkingDirectory at(String location);
}
