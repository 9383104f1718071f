package dev.forkpoint.application.vault;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/// Waiting for work of other threads, with their trouble as one's own.
final class Futures {
  private Futures() {}

  static <T> T get(Future<T> future) throws IOException {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw (IOException) new InterruptedIOException("interrupted").initCause(e);
    } catch (ExecutionException e) {
      throw asOwn(e.getCause());
    }
  }

  private static IOException asOwn(@Nullable Throwable cause) {
    return switch (cause) {
      case null -> new IOException("failed without a reason");
      case IOException io -> io;
      case RuntimeException runtime -> throw runtime;
      case Error error -> throw error;
      default -> new IOException(cause);
    };
  }
}
