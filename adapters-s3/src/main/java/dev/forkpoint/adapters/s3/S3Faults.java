package dev.forkpoint.adapters.s3;

import dev.forkpoint.application.port.ObjectKey;
import dev.forkpoint.application.port.StoreException;
import dev.forkpoint.application.port.StoredObject;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;

/// Says in the store's words what a server, or the way to it, complains of.
///
/// @param settings where the server is, for the messages
record S3Faults(S3Settings settings) {
  private static final String SEE_WHAT_ELSE = "verify the vault to see what that touches";

  StoreException putting(Object thing, SdkException cause) {
    return trouble("store " + thing, cause);
  }

  StoreException finding(ObjectKey key, SdkException cause) {
    return trouble("look for " + key, cause);
  }

  StoreException listing(Object prefix, SdkException cause) {
    return trouble("list " + prefix, cause);
  }

  StoreException probing(SdkException cause) {
    return trouble("write, read and delete", cause);
  }

  StoreException opening(SdkException cause) {
    return trouble("look", cause);
  }

  /// What is read was found or written before, so it ought to be there.
  StoreException reading(ObjectKey key, SdkException cause) {
    String attempt = "read " + key;
    return switch (S3Fault.code(cause)) {
      case "NoSuchKey" -> damaged(attempt, "it is missing", cause);
      case "InvalidRange" -> damaged(attempt, "it ends early", cause);
      default -> trouble(attempt, cause);
    };
  }

  /// What is opened belongs to somebody else, who may have removed it.
  StoreException opening(String name, SdkException cause) {
    String attempt = "read " + name;
    return isAbsence(cause)
        ? new StoreException.Damaged(
            sentence(attempt, "it is missing", "look who removed it"), cause)
        : trouble(attempt, cause);
  }

  StoreException.Damaged endsEarly(ObjectKey key, long end) {
    return new StoreException.Damaged(
        sentence("read " + key, "it ends before byte " + end, SEE_WHAT_ELSE));
  }

  /// An object that is not the one that is about to be stored.
  StoreException.Damaged otherLength(StoredObject present, int expected) {
    return new StoreException.Damaged(
        sentence(
            "store " + present.key(),
            "there is one of %d bytes instead of %d".formatted(present.bytes(), expected),
            "move it away and try again"));
  }

  /// Whether a server says that there is no such thing, and no more.
  static boolean isAbsence(SdkException answer) {
    return answer instanceof AwsServiceException service
        && service.statusCode() == 404
        && !"NoSuchBucket".equals(S3Fault.code(answer));
  }

  private StoreException.Damaged damaged(String attempt, String why, SdkException cause) {
    return new StoreException.Damaged(sentence(attempt, why, SEE_WHAT_ELSE), cause);
  }

  private StoreException trouble(String attempt, SdkException cause) {
    S3Fault fault = S3Fault.of(cause, settings);
    String message = sentence(attempt, fault.why(), fault.advice());
    return switch (fault.kind()) {
      case DENIED -> new StoreException.Denied(message, cause);
      case FULL -> new StoreException.Full(message, cause);
      case UNAVAILABLE -> new StoreException.Unavailable(message, cause);
    };
  }

  private String sentence(String attempt, String why, String advice) {
    return "cannot %s in %s: %s; %s".formatted(attempt, settings.location(), why, advice);
  }
}
