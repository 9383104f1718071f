package dev.forkpoint.domain.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;

final class EffectiveTranscriptTest {
  private final EffectiveTranscript.Builder messages = new EffectiveTranscript.Builder();

  @Test
  void the_first_messages_are_a_prefix_of_the_rows() {
    messages.add(10);
    messages.add(20);
    EffectiveTranscript transcript = messages.build(25);
    assertThat(transcript.prefixBytes(0)).isZero();
    assertThat(transcript.prefixBytes(1)).isEqualTo(10);
    assertThat(transcript.prefixBytes(2)).isEqualTo(25);
    assertThat(transcript.closing(1)).isEmpty();
  }

  @Test
  void the_first_messages_of_a_document_are_a_prefix_and_what_closes_it() {
    messages.add(10);
    messages.add(20);
    EffectiveTranscript transcript = messages.build(25, 3, "]");
    assertThat(transcript.prefixBytes(0)).isEqualTo(3);
    assertThat(transcript.closing(0)).isEqualTo("]");
    assertThat(transcript.prefixBytes(1)).isEqualTo(10);
    assertThat(transcript.closing(1)).isEqualTo("]");
  }

  @Test
  void all_messages_of_a_document_are_the_whole_document() {
    messages.add(10);
    EffectiveTranscript transcript = messages.build(25, 3, "]");
    assertThat(transcript.prefixBytes(1)).isEqualTo(25);
    assertThat(transcript.closing(1)).isEmpty();
  }

  @Test
  void the_messages_of_a_packed_file_come_all_or_not_at_all() {
    messages.add(10);
    messages.add(20);
    EffectiveTranscript transcript = messages.buildIndivisible(7);
    assertThat(transcript.hasPrefix(1)).isFalse();
    assertThat(transcript.hasPrefix(2)).isTrue();
    assertThat(transcript.prefixBytes(2)).isEqualTo(7);
    assertThatIllegalStateException().isThrownBy(() -> transcript.prefixBytes(1));
  }

  @Test
  void messages_that_were_rewound_are_gone() {
    messages.add(10);
    messages.add(20);
    messages.keepFirst(1);
    messages.extendLast(15);
    messages.add(30);
    EffectiveTranscript transcript = messages.build(30);
    assertThat(transcript.messages()).isEqualTo(2);
    assertThat(transcript.prefixBytes(1)).isEqualTo(15);
  }
}
