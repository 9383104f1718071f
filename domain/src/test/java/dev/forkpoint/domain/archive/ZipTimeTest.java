package dev.forkpoint.domain.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ZipTimeTest {

  @ParameterizedTest
  @CsvSource({
    "2026-01-02T03:04:06Z, 2026, 1, 2, 3, 4, 6",
    "2026-01-02T03:04:07.9Z, 2026, 1, 2, 3, 4, 6",
    "1980-01-01T00:00:00Z, 1980, 1, 1, 0, 0, 0",
    "1969-12-31T23:59:59Z, 1980, 1, 1, 0, 0, 0",
    "2107-12-31T23:59:59Z, 2107, 12, 31, 23, 59, 58",
    "2108-01-01T00:00:00Z, 2107, 12, 31, 23, 59, 58",
    "+1000000000-12-31T23:59:59Z, 2107, 12, 31, 23, 59, 58",
  })
  void is_clamped_to_what_dos_can_say(
      Instant time, int year, int month, int day, int hour, int minute, int second) {
    int dos = ZipTime.dos(time);

    assertThat((dos >>> 25) + 1980).isEqualTo(year);
    assertThat(dos >>> 21 & 15).isEqualTo(month);
    assertThat(dos >>> 16 & 31).isEqualTo(day);
    assertThat(dos >>> 11 & 31).isEqualTo(hour);
    assertThat(dos >>> 5 & 63).isEqualTo(minute);
    assertThat((dos & 31) * 2).isEqualTo(second);
  }

  @Test
  void needs_one_field_for_a_whole_second() {
    assertThat(extra("1970-01-01T00:00:05Z")).isEqualTo("5554" + "0500" + "01" + "05000000");
  }

  @Test
  void has_a_second_field_for_the_nanoseconds() {
    assertThat(extra("1970-01-01T00:00:05.000000007Z"))
        .isEqualTo(
            ("5554" + "0500" + "01" + "05000000")
                + ("6670" + "0c00" + "0500000000000000" + "07000000"));
  }

  @ParameterizedTest
  @CsvSource({
    "2038-01-19T03:14:08Z, 0000008000000000",
    "1969-12-31T23:59:59Z, ffffffffffffffff",
  })
  void has_the_second_field_alone_where_readers_of_the_first_differ(String time, String seconds) {
    assertThat(extra(time)).isEqualTo("6670" + "0c00" + seconds + "00000000");
  }

  private static String extra(String time) {
    return HexFormat.of().formatHex(ZipTime.extra(Instant.parse(time)));
  }
}
