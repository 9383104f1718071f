package dev.forkpoint.adapters.fs.trace;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.util.RawValue;
import java.math.BigDecimal;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class JsonNumbersTest {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  @Test
  void an_amount_keeps_its_digits() {
    assertThat(JsonNumbers.amount(NODES.rawValueNode(new RawValue("0.10"))))
        .hasValue(new BigDecimal("0.10"));
    assertThat(JsonNumbers.amount(NODES.numberNode(3))).hasValue(BigDecimal.valueOf(3));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e999999999", "1e-999999999", "null", "true"})
  void what_cannot_be_money_is_no_amount(String literal) {
    assertThat(JsonNumbers.amount(NODES.rawValueNode(new RawValue(literal)))).isEmpty();
  }

  @Test
  void texts_and_lists_are_no_amounts() {
    assertThat(JsonNumbers.amount(NODES.textNode("1"))).isEmpty();
    assertThat(JsonNumbers.amount(NODES.arrayNode().add(1))).isEmpty();
    assertThat(JsonNumbers.amount(NODES.missingNode())).isEmpty();
  }

  @Test
  void milliseconds_are_a_time() {
    assertThat(JsonNumbers.time(NODES.numberNode(1500L))).hasValue(Instant.ofEpochMilli(1500));
    assertThat(JsonNumbers.time(NODES.numberNode(-1L))).isEmpty();
    assertThat(JsonNumbers.time(NODES.numberNode(Long.MAX_VALUE))).isEmpty();
    assertThat(JsonNumbers.time(NODES.textNode("1500"))).isEmpty();
  }
}
