package dev.forkpoint.adapters.fs.store;

import dev.forkpoint.application.port.ObjectKey;
import dev.forkpoint.application.port.StoreException;
import java.io.EOFException;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;

/// Says in the store's words what a file system complains of. Java gives most complaints one type,
/// so they are told apart by the words of the system. Where it speaks another language than
/// English, they are [StoreException.Unavailable].
///
/// @param root the folder of the store, for the messages
record FsFaults(Path root) {
  private static final Set<String> FULL = Set.of("No space left on device", "Disk quota exceeded");
  private static final Set<String> DENIED =
      Set.of("permission denied", "Operation not permitted", "Read-only file system");
  private static final Set<String> NO_FILE = Set.of("Is a directory", "Not a directory");

  StoreException putting(Object thing, IOException cause) {
    return trouble("store", thing, cause);
  }

  StoreException finding(ObjectKey key, IOException cause) {
    return trouble("look for", key, cause);
  }

  StoreException listing(Object prefix, IOException cause) {
    return trouble("list", prefix, cause);
  }

  StoreException probing(IOException cause) {
    return trouble("write and read", "anything", cause);
  }

  /// What is read was found or written before, so it ought to be there.
  StoreException reading(ObjectKey key, IOException cause) {
    return isDamage(cause)
        ? new StoreException.Damaged(
            sentence("read", key, cause, "verify the vault to see what that touches"), cause)
        : trouble("read", key, cause);
  }

  /// What is opened belongs to somebody else, who may have removed it.
  StoreException opening(String name, IOException cause) {
    return isDamage(cause)
        ? new StoreException.Damaged(sentence("read", name, cause, "look who removed it"), cause)
        : trouble("read", name, cause);
  }

  /// An object that is not the one that is about to be stored.
  StoreException.Damaged otherLength(ObjectKey key, long bytes, long expected) {
    return new StoreException.Damaged(
        "cannot store %s in %s: there is one of %d bytes instead of %d; move it away and try again"
            .formatted(key, root, bytes, expected));
  }

  private StoreException trouble(String attempt, Object thing, IOException cause) {
    if (FULL.contains(reason(cause))) {
      return new StoreException.Full(
          sentence(attempt, thing, cause, "make room there and try again"), cause);
    }
    if (DENIED.contains(reason(cause))) {
      return new StoreException.Denied(
          sentence(attempt, thing, cause, "see to the permissions of the folder"), cause);
    }
    return new StoreException.Unavailable(
        sentence(attempt, thing, cause, "see to the disk and try again"), cause);
  }

  private static boolean isDamage(IOException cause) {
    return cause instanceof NoSuchFileException
        || cause instanceof EOFException
        || NO_FILE.contains(reason(cause));
  }

  private String sentence(String attempt, Object thing, IOException cause, String advice) {
    return "cannot %s %s in %s: %s; %s".formatted(attempt, thing, root, reason(cause), advice);
  }

  private static String reason(IOException cause) {
    return switch (cause) {
      case NoSuchFileException _ -> "no such file";
      case AccessDeniedException _ -> "permission denied";
      case ClosedByInterruptException _ -> "interrupted";
      case FileSystemException e when e.getReason() != null -> e.getReason();
      default -> Objects.requireNonNullElse(cause.getMessage(), cause.getClass().getSimpleName());
    };
  }
}
