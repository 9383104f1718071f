package dev.forkpoint.application.checkpoint;

import dev.forkpoint.application.vault.HomeResult;

/// How saving a home that came as an archive ended.
public sealed interface SaveHomeResult {

  /// What it gave is in the home.
  record Done(HomeResult home) implements SaveHomeResult {}

  /// The home never had the state that the turn began with.
  ///
  /// @param last the number of the newest; 0 where there is none
  record NoSuchState(int number, int last) implements SaveHomeResult {}
}
