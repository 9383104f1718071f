package dev.forkpoint.domain.scrub;

/// Takes what is found.
interface Finds {
  /// Takes a secret.
  ///
  /// @param from where it begins in the view
  /// @param contextFrom where that begins which makes it one; `from` where it needs none
  void add(Rule rule, View view, int from, int to, int contextFrom);
}
