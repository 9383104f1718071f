package dev.forkpoint.domain.download;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SizeCapTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "153600, 153600",
    "500MB, 500000000",
    "500 MB, 500000000",
    "2GiB, 2147483648",
    "4 KiB, 4096",
    "999999999999999 GiB, 9223372036854775807"
  })
  void a_size_is_a_number_with_or_without_a_unit(String text, long bytes) {
    assertThat(SizeCap.parse(text).bytes()).isEqualTo(bytes);
  }

  @Test
  void there_may_be_none() {
    assertThat(SizeCap.parse("none").isNone()).isTrue();
    assertThat(SizeCap.NONE.fits(Long.MAX_VALUE - 1, 1)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-1", "2 gib", "lots", "1.5GiB", "NONE"})
  void anything_else_is_refused(String text) {
    assertThatThrownBy(() -> SizeCap.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("a cap is");
  }

  /// equal fits.
  @Test
  void a_file_fits_up_to_the_cap_itself() {
    SizeCap cap = new SizeCap(100);
    assertThat(cap.fits(60, 40)).isTrue();
    assertThat(cap.fits(60, 41)).isFalse();
    assertThat(cap.fits(Long.MAX_VALUE, Long.MAX_VALUE)).isFalse();
  }
}
