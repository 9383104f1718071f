package dev.forkpoint.adapters.s3;

import dev.forkpoint.application.port.ObjectKey;
import java.util.Optional;

/// What objects are called in a bucket that is not ours alone.
///
/// @param bucket the bucket
/// @param before what every name begins with, with its `/`; empty for nothing
record S3Names(String bucket, String before) {

  static S3Names of(S3Settings settings) {
    String prefix = settings.prefix();
    return new S3Names(settings.bucket(), prefix.isEmpty() ? "" : prefix + '/');
  }

  String name(ObjectKey key) {
    return before + key;
  }

  /// What is called so, where it is one of our objects.
  Optional<ObjectKey> key(String name) {
    String rest = name.substring(before.length());
    return ObjectKey.isValid(rest) ? Optional.of(new ObjectKey(rest)) : Optional.empty();
  }
}
