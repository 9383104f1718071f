package dev.forkpoint.application.vault;

/// Is told how far a long piece of work has come. Called often, so it had better be quick.
public interface Progress {
  /// Tells nobody.
  Progress NONE = (files, bytes) -> {};

  /// Tells how far it is.
  ///
  /// @param files the number of files done so far
  /// @param bytes the length of their content
  void at(long files, long bytes);
}
