package dev.forkpoint.adapters.s3;

/// The two halves of a static key.
///
/// @param access its name, which is sent
/// @param secret what requests are signed with, which is not
public record S3Keys(String access, String secret) {

  /// @throws IllegalArgumentException where one is empty
  public S3Keys {
    if (access.isBlank() || secret.isBlank()) {
      throw new IllegalArgumentException(
          "an access key and a secret key belong together: set both");
    }
  }

  @Override
  public String toString() {
    return access + ":…";
  }
}
