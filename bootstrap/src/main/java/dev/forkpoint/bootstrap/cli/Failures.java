package dev.forkpoint.bootstrap.cli;

import dev.forkpoint.application.port.CatalogException;
import dev.forkpoint.application.port.StoreException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Objects;

/// Says for every error that ends a command what went wrong, why, and what to do.
public final class Failures {
  private Failures() {}

  /// The line for the user.
  public static String explain(Throwable error) {
    return switch (error) {
      case CommandFailure failure -> message(failure);
      case StoreException trouble -> explain(trouble);
      case CatalogException trouble -> message(trouble);
      case UncheckedIOException wrapper -> explain(Objects.requireNonNull(wrapper.getCause()));
      case FileSystemException trouble -> explain(trouble);
      case IOException trouble -> message(trouble);
      case IllegalArgumentException wrong -> message(wrong);
      case OutOfMemoryError _ -> "there is not enough memory; give the machine or the JVM more";
      default -> unexpected(error);
    };
  }

  private static String explain(StoreException trouble) {
    return message(trouble) + "; " + advice(trouble);
  }

  private static String advice(StoreException trouble) {
    return switch (trouble) {
      case StoreException.Unavailable _ -> "try again when the store answers";
      case StoreException.Denied _ -> "see to the permissions of the store";
      case StoreException.Full _ -> "make room and try again";
      case StoreException.Damaged _ -> "`forkpoint verify` tells what else is damaged";
    };
  }

  private static String explain(FileSystemException trouble) {
    String file = trouble.getFile();
    return switch (trouble) {
      case NoSuchFileException _ -> "there is no " + file + "; check how the path is written";
      case AccessDeniedException _ -> "may not use " + file + "; see to its permissions";
      case NotDirectoryException _ -> file + " is no directory; give another path";
      case FileAlreadyExistsException _ -> file + " is in the way; move it, or give another path";
      default -> message(trouble);
    };
  }

  private static String unexpected(Throwable error) {
    return "%s; this is an error in Forkpoint, and FORKPOINT_DEBUG=1 tells where".formatted(error);
  }

  private static String message(Throwable error) {
    String message = error.getMessage();
    return message == null ? error.getClass().getSimpleName() : message;
  }
}
