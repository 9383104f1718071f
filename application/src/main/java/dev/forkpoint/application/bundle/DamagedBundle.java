package dev.forkpoint.application.bundle;

import java.io.IOException;

/// A bundle that cannot be read on because of something in it. Its message is one line that says
/// which, what is wrong where, and what to do.
public final class DamagedBundle extends IOException {
  private static final long serialVersionUID = 1L;

  private final transient BundleDamage damage;

  /// @param place the bundle
  DamagedBundle(String place, BundleDamage damage) {
    super(
        "bundle %s is damaged: %s; take another copy, or have it made again"
            .formatted(place, damage));
    this.damage = damage;
  }

  /// What is wrong.
  public BundleDamage damage() {
    return damage;
  }
}
