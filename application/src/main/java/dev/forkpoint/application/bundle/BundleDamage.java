package dev.forkpoint.application.bundle;

/// Something in a bundle that is not what it should be.
///
/// @param offset the first byte of the stretch that it is in
/// @param bytes the length of that stretch
/// @param member the member of the zip that the stretch is part of, or what else is there
/// @param reason what is wrong, in a few words
public record BundleDamage(long offset, long bytes, String member, String reason) {
  @Override
  public String toString() {
    return "%s: %s, in bytes %d to %d".formatted(member, reason, offset, offset + bytes - 1);
  }
}
