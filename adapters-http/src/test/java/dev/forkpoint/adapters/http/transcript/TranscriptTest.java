package dev.forkpoint.adapters.http.transcript;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class TranscriptTest {
  private final Transcript transcript = open();

  private static Transcript open() {
    try {
      return new Transcript();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @AfterEach
  void close() throws IOException {
    transcript.close();
  }

  private void add(int from, int behind) throws IOException {
    for (int event = from; event < behind; event++) {
      transcript.add(Integer.toString(event).getBytes(UTF_8));
    }
  }

  private String page(int from, int limit) throws IOException {
    return new String(transcript.page(from, limit).orElseThrow().json(), UTF_8);
  }

  @Test
  void events_are_at_hand_at_any_position() throws IOException {
    add(0, 5000);
    transcript.end();
    assertThat(page(0, 3)).isEqualTo("[0,1,2]");
    assertThat(page(4998, 100)).isEqualTo("[4998,4999]");
    assertThat(page(2500, 1)).isEqualTo("[2500]");
  }

  @Test
  void behind_the_end_there_is_nothing_but_the_number_of_all_events() throws IOException {
    add(0, 7);
    transcript.end();
    TranscriptPage page = transcript.page(Integer.MAX_VALUE, 10).orElseThrow();
    assertThat(page.events()).isZero();
    assertThat(page.total()).isEqualTo(OptionalInt.of(7));
    assertThat(page.range()).isEqualTo("events */7");
  }

  @Test
  void the_first_events_can_be_read_while_the_others_are_still_written() throws IOException {
    add(0, 100);
    TranscriptPage page = transcript.page(0, 50).orElseThrow();
    assertThat(page.events()).isEqualTo(50);
    assertThat(page.range()).isEqualTo("events 0-49/*");
  }

  @Test
  void who_wants_what_is_not_there_yet_waits_for_it() throws Exception {
    CompletableFuture<String> last = new CompletableFuture<>();
    Thread.ofVirtual().start(() -> complete(last, 150, 10));
    add(0, 200);
    transcript.end();
    assertThat(last.get()).isEqualTo("[150,151,152,153,154,155,156,157,158,159]");
  }

  private void complete(CompletableFuture<String> future, int from, int limit) {
    try {
      future.complete(page(from, limit));
    } catch (IOException | RuntimeException e) {
      future.completeExceptionally(e);
    }
  }

  @Test
  void a_page_of_long_events_ends_early() throws IOException {
    byte[] one = "\"%s\"".formatted("x".repeat(600_000)).getBytes(UTF_8);
    for (int event = 0; event < 4; event++) {
      transcript.add(one);
    }
    transcript.end();
    assertThat(transcript.page(0, 4).orElseThrow().events()).isEqualTo(1);
  }

  @Test
  void who_waits_for_events_that_cannot_be_had_is_told_why() throws Exception {
    CompletableFuture<String> page = new CompletableFuture<>();
    Thread.ofVirtual().start(() -> complete(page, 10, 10));
    transcript.fail(new IOException("the store is gone"));
    assertThatThrownBy(page::get)
        .isInstanceOf(ExecutionException.class)
        .hasRootCauseMessage("the store is gone");
  }

  @Test
  void one_that_was_given_up_has_no_pages_and_takes_no_events() throws IOException {
    add(0, 100);
    transcript.close();
    assertThat(transcript.page(0, 10)).isEqualTo(Optional.empty());
    assertThat(transcript.isLost()).isTrue();
    assertThatThrownBy(transcript::end).isInstanceOf(IOException.class);
  }
}
