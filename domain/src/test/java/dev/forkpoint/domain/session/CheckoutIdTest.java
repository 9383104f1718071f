package dev.forkpoint.domain.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CheckoutIdTest {
  @Test
  void it_is_read_as_it_is_written() {
    CheckoutId id = new CheckoutId(12, LeaseId.of(-2));

    assertThat(id).hasToString("12-fffffffffffffffe");
    assertThat(CheckoutId.parse(id.toString())).isEqualTo(id);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "12",
        "0-0123456789abcdef",
        "1-0123",
        "1-0123456789ABCDEF",
        "9999999999-0123456789abcdef"
      })
  void nothing_else_is(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> CheckoutId.parse(text));
  }
}
