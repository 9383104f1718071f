package dev.forkpoint.domain.bundle;

/// Where something lies in a bundle.
///
/// @param offset its first byte
/// @param bytes its length
public record BundleStretch(long offset, long bytes) {
  /// The offset behind its last byte.
  public long end() {
    return offset + bytes;
  }
}
