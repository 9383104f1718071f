package dev.forkpoint.domain.trace;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class TextsTest {
  @ParameterizedTest
  @EnumSource
  void a_text_that_fits_stays(Texts texts) {
    String text = "a".repeat(texts.longest());
    assertThat(texts.of(text)).isSameAs(text);
    assertThat(texts.isCut(text)).isFalse();
  }

  @ParameterizedTest
  @EnumSource
  void a_longer_one_is_cut_and_says_so(Texts texts) {
    String cut = texts.of("a".repeat(texts.longest() + 1));
    assertThat(cut).hasSize(texts.longest()).endsWith("a…");
    assertThat(texts.isCut(cut)).isTrue();
  }

  @Test
  void no_character_is_cut_in_two() {
    int longest = Texts.BRIEF.longest();
    String cut = Texts.BRIEF.of("a".repeat(longest - 2) + "\uD83D\uDE00 and more");
    assertThat(cut).hasSize(longest - 1).endsWith("a…");
    assertThat(Texts.BRIEF.isCut(cut)).isTrue();
  }
}
