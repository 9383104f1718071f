package dev.forkpoint.domain.content;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The tables of RFC 1951, 3.2.5, at the borders of their ranges.
final class DeflateAlphabetTest {

  @ParameterizedTest
  @CsvSource({
    "3, 257, 0, 3", "4, 258, 0, 4", "10, 264, 0, 10", "11, 265, 1, 11", "12, 265, 1, 11",
    "13, 266, 1, 13", "18, 268, 1, 17", "19, 269, 2, 19", "34, 272, 2, 31", "35, 273, 3, 35",
    "66, 276, 3, 59", "67, 277, 4, 67", "130, 280, 4, 115", "131, 281, 5, 131", "257, 284, 5, 227",
    "258, 285, 0, 258"
  })
  void a_length_has_a_symbol_extra_bits_and_the_base_they_count_from(
      int length, int symbol, int extraBits, int base) {
    assertThat(DeflateAlphabet.lengthSymbol(length)).isEqualTo(symbol);
    assertThat(DeflateAlphabet.lengthExtraBits(symbol)).isEqualTo(extraBits);
    assertThat(DeflateAlphabet.lengthBase(symbol)).isEqualTo(base);
  }

  @ParameterizedTest
  @CsvSource({
    "1, 0, 0",
    "2, 1, 0",
    "3, 2, 0",
    "4, 3, 0",
    "5, 4, 1",
    "6, 4, 1",
    "7, 5, 1",
    "8, 5, 1",
    "9, 6, 2",
    "12, 6, 2",
    "13, 7, 2",
    "192, 14, 6",
    "193, 15, 6",
    "256, 15, 6",
    "257, 16, 7",
    "16384, 27, 12",
    "16385, 28, 13",
    "24576, 28, 13",
    "24577, 29, 13",
    "32768, 29, 13"
  })
  void a_distance_has_a_symbol_and_extra_bits(int distance, int symbol, int extraBits) {
    assertThat(DeflateAlphabet.distanceSymbol(distance)).isEqualTo(symbol);
    assertThat(DeflateAlphabet.distanceExtraBits(symbol)).isEqualTo(extraBits);
  }
}
