package dev.forkpoint.application.port;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.forkpoint.application.port.Drafts.Draft;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.junit.jupiter.api.Test;

/// What all room for drafts promises.
public abstract class DraftsContract {

  /// Where there are no drafts yet.
  protected abstract Drafts drafts();

  /// How many drafts are left when all are closed.
  protected abstract int left() throws IOException;

  @Test
  void what_was_written_is_read_as_often_as_needed() throws IOException {
    try (Draft draft = drafts().begin()) {
      write(draft, "twice");

      assertThat(draft.bytes()).isEqualTo(5);
      assertThat(text(draft)).isEqualTo("twice");
      assertThat(text(draft)).isEqualTo("twice");
    }
  }

  @Test
  void drafts_do_not_matter_to_each_other() throws IOException {
    try (Draft one = drafts().begin();
        Draft other = drafts().begin()) {
      write(one, "one");
      write(other, "");

      assertThat(text(one)).isEqualTo("one");
      assertThat(other.bytes()).isZero();
    }
  }

  @Test
  void nothing_is_left_of_a_closed_one() throws IOException {
    Draft draft = drafts().begin();
    write(draft, "gone");

    draft.close();

    assertThat(left()).isZero();
  }

  private static void write(Draft draft, String text) throws IOException {
    try (OutputStream target = draft.target()) {
      target.write(text.getBytes(UTF_8));
    }
  }

  private static String text(Draft draft) throws IOException {
    try (InputStream in = draft.open()) {
      return new String(in.readAllBytes(), UTF_8);
    }
  }
}
