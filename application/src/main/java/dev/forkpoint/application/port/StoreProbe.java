package dev.forkpoint.application.port;

/// Tries out whether the store takes and gives objects now.
///
/// What holds for every adapter:
/// - A store that is read-only, full, gone or out of reach is noticed: something is really written,
///   read and removed.
/// - Nothing that [ObjectStore] shows is touched, and nothing is left behind by a probe that
///   returns.
/// - Safe for any number of threads and processes.
public interface StoreProbe {

  /// Writes something small, reads it again and removes it.
  ///
  /// @throws StoreException where that fails, in the words of the store
  void probe() throws StoreException;
}
