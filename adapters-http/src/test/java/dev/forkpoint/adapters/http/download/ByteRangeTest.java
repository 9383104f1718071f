package dev.forkpoint.adapters.http.download;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ByteRangeTest {

  @ParameterizedTest
  @CsvSource({
    "bytes=0-0,      0,  1, bytes 0-0/10",
    "bytes=0-9,      0, 10, bytes 0-9/10",
    "bytes=3-5,      3,  3, bytes 3-5/10",
    "bytes=9-9,      9,  1, bytes 9-9/10",
    "bytes=3-,       3,  7, bytes 3-9/10",
    "bytes=3-99,     3,  7, bytes 3-9/10",
    "bytes=-1,       9,  1, bytes 9-9/10",
    "bytes=-10,      0, 10, bytes 0-9/10",
    "bytes=-99,      0, 10, bytes 0-9/10",
    "' bytes=3-5 ',  3,  3, bytes 3-5/10",
    "bytes=0-999999999999999999, 0, 10, bytes 0-9/10",
  })
  void a_range_is_cut_to_what_there_is(String header, long from, long bytes, String contentRange) {
    ByteRange range = ByteRange.parse(header, 10).orElseThrow();
    assertThat(range).isEqualTo(new ByteRange(from, bytes));
    assertThat(range.isSatisfiable()).isTrue();
    assertThat(range.contentRange(10)).isEqualTo(contentRange);
  }

  @ParameterizedTest
  @ValueSource(strings = {"bytes=10-", "bytes=10-12", "bytes=-0", "bytes=999999999999999999-"})
  void a_range_without_a_byte_cannot_be_satisfied(String header) {
    ByteRange range = ByteRange.parse(header, 10).orElseThrow();
    assertThat(range.isSatisfiable()).isFalse();
    assertThat(range.contentRange(10)).isEqualTo("bytes */10");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "bytes=",
        "bytes=-",
        "bytes=5-4",
        "bytes=a-b",
        "bytes=1-2,4-5",
        "bytes=1 - 2",
        "bytes=--1",
        "bytes=+1-2",
        "bytes=1-9999999999999999999",
        "lines=1-2",
        "1-2",
      })
  void what_is_not_one_range_is_none(String header) {
    assertThat(ByteRange.parse(header, 10)).isEmpty();
  }

  @Test
  void nothing_has_no_range() {
    assertThat(ByteRange.parse("bytes=0-", 0).orElseThrow().isSatisfiable()).isFalse();
    assertThat(ByteRange.parse("bytes=-1", 0).orElseThrow().isSatisfiable()).isFalse();
  }
}
