package dev.forkpoint.application.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.forkpoint.application.port.LocalCopies.LocalCopy;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;

/// What every [LocalCopies] promises.
public abstract class LocalCopiesContract {
  private static final byte[] CONTENT = new byte[100_000];

  protected abstract LocalCopies copies();

  /// Asserts that no copy is there any more.
  protected abstract void assertNothingStays() throws IOException;

  @Test
  void a_copy_can_be_read_as_often_as_wanted_until_it_is_closed() throws IOException {
    try (LocalCopy copy = copies().of(new ByteArrayInputStream(CONTENT))) {
      assertThat(copy.bytes()).isEqualTo(CONTENT.length);
      for (int i = 0; i < 2; i++) {
        try (InputStream stream = copy.open()) {
          assertThat(stream.readAllBytes()).isEqualTo(CONTENT);
        }
      }
    }
    assertNothingStays();
  }

  @Test
  void copies_do_not_meet() throws IOException {
    try (LocalCopy one = copies().of(new ByteArrayInputStream(CONTENT));
        LocalCopy other = copies().of(new ByteArrayInputStream(new byte[1]))) {
      assertThat(one.place()).isNotEqualTo(other.place());
      assertThat(one.bytes()).isEqualTo(CONTENT.length);
    }
  }

  @Test
  void one_that_breaks_off_leaves_nothing() throws IOException {
    InputStream broken =
        new FilterInputStream(new ByteArrayInputStream(CONTENT)) {
          @Override
          public int read(byte[] target, int offset, int length) throws IOException {
            throw new IOException("it breaks off");
          }
        };

    assertThatThrownBy(() -> copies().of(broken)).hasMessage("it breaks off");
    assertNothingStays();
  }
}
