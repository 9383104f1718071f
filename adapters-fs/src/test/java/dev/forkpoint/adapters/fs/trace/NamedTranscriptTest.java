package dev.forkpoint.adapters.fs.trace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.forkpoint.domain.trace.EffectiveTranscript;
import org.junit.jupiter.api.Test;

final class NamedTranscriptTest {
  private final NamedTranscript transcript = new NamedTranscript();

  @Test
  void a_message_has_a_place_while_it_is_there() {
    transcript.add("a", 10);
    transcript.add("b", 20);
    assertThat(transcript.position("b")).isEqualTo(1);
    transcript.keepFirst(1);
    assertThat(transcript.position("b")).isEqualTo(-1);
    transcript.add("c", 30);
    assertThat(transcript.position("b")).isEqualTo(-1);
    assertThat(transcript.position("c")).isEqualTo(1);
    assertThat(transcript.position("x")).isEqualTo(-1);
  }

  @Test
  void what_is_kept_of_a_summarised_conversation_ends_with_the_summary() {
    transcript.add("a", 10);
    transcript.add("b", 20);
    transcript.add("c", 30);
    transcript.keepFrom(1, 40);
    transcript.add("d", 40);
    assertThat(transcript.position("a")).isEqualTo(-1);
    assertThat(transcript.position("b")).isZero();
    EffectiveTranscript effective = transcript.messages().build(50);
    assertThat(effective.messages()).isEqualTo(3);
    assertThat(effective.prefixBytes(1)).isEqualTo(40);
  }

  @Test
  void many_messages_keep_their_places() {
    for (int i = 0; i < 1000; i++) {
      transcript.add("message " + i, i);
    }
    assertThat(transcript.size()).isEqualTo(1000);
    assertThat(transcript.position("message 777")).isEqualTo(777);
  }
}
