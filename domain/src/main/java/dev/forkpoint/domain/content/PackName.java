package dev.forkpoint.domain.content;

import org.jspecify.annotations.Nullable;

/// The name of a pack, which is the SHA-256 of its bytes and so is known only when the pack is
/// sealed. References to its chunks are made before that and hold this object.
public final class PackName {
  private volatile @Nullable Digest digest;

  private PackName(@Nullable Digest digest) {
    this.digest = digest;
  }

  /// The name of a pack that still grows.
  public static PackName open() {
    return new PackName(null);
  }

  /// The name of a pack that is complete.
  public static PackName of(Digest digest) {
    return new PackName(digest);
  }

  /// Gives the pack its name, once.
  public void seal(Digest name) {
    if (digest != null) {
      throw new IllegalStateException("pack " + digest + " is sealed already");
    }
    digest = name;
  }

  public boolean isSealed() {
    return digest != null;
  }

  /// The name.
  ///
  /// @throws IllegalStateException while the pack is open
  public Digest digest() {
    Digest sealed = digest;
    if (sealed == null) {
      throw new IllegalStateException("the pack is still open");
    }
    return sealed;
  }

  @Override
  public String toString() {
    return String.valueOf(digest);
  }
}
