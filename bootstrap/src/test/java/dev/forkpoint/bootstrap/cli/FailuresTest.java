package dev.forkpoint.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.forkpoint.application.port.CatalogException;
import dev.forkpoint.application.port.StoreException;
import dev.forkpoint.domain.session.SessionId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class FailuresTest {
  static Stream<Arguments> errors() {
    IOException cause = new IOException("cause");
    return Stream.of(
        arguments(new CommandFailure("no"), "no"),
        arguments(
            new StoreException.Unavailable("put x: gone", cause),
            "put x: gone; try again when the store answers"),
        arguments(
            new StoreException.Denied("put x: denied", cause),
            "put x: denied; see to the permissions of the store"),
        arguments(
            new StoreException.Full("put x: full", cause), "put x: full; make room and try again"),
        arguments(
            new StoreException.Damaged("read x: short"),
            "read x: short; `forkpoint verify` tells what else is damaged"),
        arguments(new CatalogException("open catalog: locked", cause), "open catalog: locked"),
        arguments(
            new NoSuchFileException("a.jsonl"),
            "there is no a.jsonl; check how the path is written"),
        arguments(new AccessDeniedException("a"), "may not use a; see to its permissions"),
        arguments(new NotDirectoryException("a"), "a is no directory; give another path"),
        arguments(
            new FileAlreadyExistsException("a"), "a is in the way; move it, or give another path"),
        arguments(
            new FileSystemException("a", null, "No space left on device"),
            "a: No space left on device"),
        arguments(
            new UncheckedIOException(new NotDirectoryException("a")),
            "a is no directory; give another path"),
        arguments(new IOException("standard output is closed"), "standard output is closed"),
        arguments(new IOException(), "IOException"),
        arguments(
            new OutOfMemoryError("Java heap space"),
            "there is not enough memory; give the machine or the JVM more"),
        arguments(
            new IllegalStateException("broken"),
            "java.lang.IllegalStateException: broken; this is an error in Forkpoint, and"
                + " FORKPOINT_DEBUG=1 tells where"));
  }

  @ParameterizedTest
  @MethodSource("errors")
  void an_error_is_explained(Throwable error, String explanation) {
    assertThat(Failures.explain(error)).isEqualTo(explanation);
  }

  @Test
  void an_id_says_itself_what_is_wrong_with_it() {
    Throwable error = catchThrowable(() -> new SessionId("a/b"));
    assertThat(Failures.explain(error)).startsWith("a session id has 1 to 128 of");
  }
}
