package dev.forkpoint.adapters.fs.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.forkpoint.application.port.ObjectKey;
import dev.forkpoint.application.port.StoreException;
import java.io.EOFException;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class FsFaultsTest {
  private static final ObjectKey KEY = new ObjectKey("packs/one");

  private final FsFaults faults = new FsFaults(Path.of("store"));

  static Stream<Arguments> complaints() {
    return Stream.of(
        arguments(new IOException("No space left on device"), StoreException.Full.class),
        arguments(new IOException("Disk quota exceeded"), StoreException.Full.class),
        arguments(fault("No space left on device"), StoreException.Full.class),
        arguments(new AccessDeniedException("f"), StoreException.Denied.class),
        arguments(fault("Read-only file system"), StoreException.Denied.class),
        arguments(fault("Operation not permitted"), StoreException.Denied.class),
        arguments(fault("Invalid cross-device link"), StoreException.Unavailable.class),
        arguments(new NoSuchFileException("f"), StoreException.Unavailable.class),
        arguments(new ClosedByInterruptException(), StoreException.Unavailable.class),
        arguments(new IOException("Input/output error"), StoreException.Unavailable.class),
        arguments(new FileSystemException("f"), StoreException.Unavailable.class),
        arguments(new IOException(), StoreException.Unavailable.class));
  }

  static Stream<IOException> damages() {
    return Stream.of(
        new NoSuchFileException("f"),
        new EOFException("it ends after 3 bytes"),
        new IOException("Is a directory"),
        fault("Not a directory"));
  }

  @ParameterizedTest
  @MethodSource("complaints")
  void a_complaint_is_told_as_what_it_means(IOException cause, Class<?> type) {
    assertThat(faults.putting(KEY, cause)).isInstanceOf(type).hasCause(cause);
    assertThat(faults.finding(KEY, cause)).isInstanceOf(type).hasCause(cause);
    assertThat(faults.listing(KEY, cause)).isInstanceOf(type).hasCause(cause);
  }

  @ParameterizedTest
  @MethodSource("damages")
  void what_cannot_be_read_where_it_ought_to_be_is_damaged(IOException cause) {
    assertThat(faults.reading(KEY, cause))
        .isInstanceOf(StoreException.Damaged.class)
        .hasCause(cause);
  }

  @Test
  void a_refused_read_is_no_damage() {
    assertThat(faults.reading(KEY, new AccessDeniedException("f")))
        .isInstanceOf(StoreException.Denied.class);
  }

  @Test
  void a_message_says_what_was_attempted_on_what_why_it_failed_and_what_to_do() {
    assertThat(faults.putting(KEY, new IOException("No space left on device")))
        .hasMessage(
            "cannot store packs/one in store: No space left on device;"
                + " make room there and try again");
  }

  private static FileSystemException fault(String reason) {
    return new FileSystemException("f", null, reason);
  }
}
